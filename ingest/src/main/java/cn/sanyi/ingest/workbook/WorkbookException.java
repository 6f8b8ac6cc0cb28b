package cn.sanyi.ingest.workbook;

/** A workbook that cannot be read (further); the message is Chinese and names sheet and cell. */
public final class WorkbookException extends RuntimeException {
  WorkbookException(String reason) {
    super(reason);
  }

  WorkbookException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
