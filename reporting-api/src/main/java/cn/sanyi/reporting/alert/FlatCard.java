package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Card;
import cn.sanyi.warehouse.row.IssuedCard;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jackson.JacksonMixin;
import org.springframework.context.annotation.Configuration;

/** A card is flat in answers, as it is in columns; how often its row changed is nobody's matter. */
@JacksonMixin(IssuedCard.class)
interface FlatCard {
  @JsonUnwrapped
  Card card();

  @JsonIgnore
  long revision();

  /** What a rule saw is an object in answers and not the text of one: {@link Alert#values}. */
  @JacksonMixin(Card.class)
  interface WithoutText {
    @JsonIgnore
    String valuesSeen();
  }

  /** The document has a mapper of its own. */
  @Configuration(proxyBeanMethods = false)
  class InTheDocument {
    @Autowired
    void flatten(ObjectMapperProvider mappers) {
      mappers.jsonMapper().addMixIn(IssuedCard.class, FlatCard.class);
      mappers.jsonMapper().addMixIn(Card.class, WithoutText.class);
    }
  }
}
