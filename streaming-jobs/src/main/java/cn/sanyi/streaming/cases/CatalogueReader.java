package cn.sanyi.streaming.cases;

import cn.sanyi.model.catalogue.Catalogue;
import java.io.Serializable;

/**
 * What is known of items and organisations when a task starts. Read before the first case, so that
 * a backlog meets the catalogue that was published before it; later entries come by broadcast.
 */
public interface CatalogueReader extends Serializable {
  /** The catalogue as it stands now, owned by the caller. */
  Catalogue read();
}
