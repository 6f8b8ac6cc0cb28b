package cn.sanyi.reporting.cases;

import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.period.Validity;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springframework.boot.jackson.JacksonMixin;

/** A version of an item is flat in answers, as it is in columns. */
@JacksonMixin(ServiceItem.class)
interface FlatItem {
  @JsonUnwrapped
  Nature nature();

  @JsonUnwrapped
  TimeLimits limits();

  @JsonUnwrapped
  Access access();

  @JsonUnwrapped
  Demands demands();

  @JsonUnwrapped
  Validity validity();
}
