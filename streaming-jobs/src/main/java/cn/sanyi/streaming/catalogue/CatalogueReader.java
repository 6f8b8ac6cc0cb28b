package cn.sanyi.streaming.catalogue;

import cn.sanyi.model.catalogue.Catalogue;
import java.io.Serializable;

/**
 * What is known of items and organisations when a task meets its first case. Whoever publishes
 * cases publishes their items before them, so what is there then is all that the case needs; later
 * entries come by broadcast.
 */
public interface CatalogueReader extends Serializable {
  /** Adds all that stands in the catalogue now. */
  void readInto(Catalogue catalogue);
}
