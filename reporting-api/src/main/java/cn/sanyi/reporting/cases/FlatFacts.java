package cn.sanyi.reporting.cases;

import cn.sanyi.model.fold.Application;
import cn.sanyi.model.fold.Burden;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Course;
import cn.sanyi.model.fold.DueDates;
import cn.sanyi.model.fold.Elapsed;
import cn.sanyi.model.fold.Handling;
import cn.sanyi.model.fold.ItemTraits;
import cn.sanyi.model.fold.Limits;
import cn.sanyi.model.fold.StepWatch;
import cn.sanyi.model.fold.Supervision;
import cn.sanyi.model.fold.Trail;
import cn.sanyi.model.item.ServiceItem;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jackson.JacksonMixin;
import org.springframework.context.annotation.Configuration;

/** The facts of a case are flat in answers, as they are in columns. */
@JacksonMixin(CaseFacts.class)
interface FlatFacts {
  @JsonUnwrapped
  Handling handling();

  @JsonUnwrapped
  Application application();

  @JsonUnwrapped
  Course course();

  @JsonUnwrapped
  Trail trail();

  @JsonUnwrapped
  ItemTraits item();

  @JsonUnwrapped
  Limits limits();

  @JsonUnwrapped
  DueDates due();

  @JsonUnwrapped
  Elapsed elapsed();

  @JsonUnwrapped
  Burden burden();

  @JsonUnwrapped
  StepWatch step();

  @JsonUnwrapped
  Supervision supervision();

  /** The document has a mapper of its own. */
  @Configuration(proxyBeanMethods = false)
  class InTheDocument {
    @Autowired
    void flatten(ObjectMapperProvider mappers) {
      mappers.jsonMapper().addMixIn(CaseFacts.class, FlatFacts.class);
      mappers.jsonMapper().addMixIn(ServiceItem.class, FlatItem.class);
    }
  }
}
