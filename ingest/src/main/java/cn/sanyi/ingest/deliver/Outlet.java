package cn.sanyi.ingest.deliver;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.RegisterRecord;
import java.time.Instant;

/** Where ingest delivers to. Sending only queues; {@link #flush} waits for the acknowledgements. */
public interface Outlet extends AutoCloseable {
  void send(CaseEvent event);

  void send(ServiceItem item);

  void send(Organisation organisation);

  void send(RegisterRecord record);

  void send(Quarantined record);

  /** Tells every partition of the case events that all up to {@code now} was said. */
  void tick(Instant now);

  /**
   * Waits until everything queued is acknowledged by all replicas.
   *
   * @throws DeliveryException where something was not
   */
  void flush();

  @Override
  void close();
}
