package cn.sanyi.county;

import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;

/** One event before it is written out; reused, because a county makes millions. */
final class Draft {
  /** Which event of its case: the event's identity. */
  int number;

  long revision;
  Operation operation;
  EventType type;
  long at;
  long recorded;

  /** Sent again without any change. */
  boolean repeated;

  Channel channel;
  String hall;
  String window;
  String handler;
  String step;
  Outcome outcome;
  String reason;
  long promisedDue;
  SpecialKind special;
  int extensionDays;
  int material;
  SupplyMethod supply;

  void clear(int newNumber, EventType newType, long newAt) {
    number = newNumber;
    revision = 0;
    operation = Operation.UPSERT;
    type = newType;
    at = newAt;
    recorded = newAt;
    repeated = false;
    channel = null;
    hall = null;
    window = null;
    handler = null;
    step = null;
    outcome = null;
    reason = null;
    promisedDue = 0;
    special = null;
    extensionDays = 0;
    material = 0;
    supply = null;
  }

  void copy(Draft other) {
    clear(other.number, other.type, other.at);
    revision = other.revision;
    operation = other.operation;
    recorded = other.recorded;
    channel = other.channel;
    hall = other.hall;
    window = other.window;
    handler = other.handler;
    step = other.step;
    outcome = other.outcome;
    reason = other.reason;
    promisedDue = other.promisedDue;
    special = other.special;
    extensionDays = other.extensionDays;
    material = other.material;
    supply = other.supply;
  }
}
