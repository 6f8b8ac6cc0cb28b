package cn.sanyi.ingest.mapping;

/** Tells records of one file apart that say exactly the same. */
@FunctionalInterface
public interface Occurrences {
  /**
   * The id of a record: {@code contentId} for the first one in this file, with a running number for
   * each further one, so that the same file gives the same ids again.
   */
  String distinct(String caseId, String contentId);
}
