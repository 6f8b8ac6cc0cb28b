package cn.sanyi.streaming.clickhouse;

import com.clickhouse.client.api.ServerException;
import java.util.Set;

/** Which of ClickHouse's refusals no waiting mends, because the settings or the rows are wrong. */
final class Unacceptable {
  /** By ClickHouse's own numbers. */
  private static final Set<Integer> CODES =
      Set.of(
          8, // THERE_IS_NO_COLUMN
          16, // NO_SUCH_COLUMN_IN_TABLE
          36, // BAD_ARGUMENTS
          47, // UNKNOWN_IDENTIFIER
          53, // TYPE_MISMATCH
          60, // UNKNOWN_TABLE
          62, // SYNTAX_ERROR
          81, // UNKNOWN_DATABASE
          115, // UNKNOWN_SETTING
          192, // UNKNOWN_USER
          193, // WRONG_PASSWORD
          194, // REQUIRED_PASSWORD
          195, // IP_ADDRESS_NOT_ALLOWED
          497, // ACCESS_DENIED
          516); // AUTHENTICATION_FAILED

  /** What a door before ClickHouse answers to whom it does not know. */
  private static final int UNAUTHORIZED = 401;

  private Unacceptable() {}

  /** Whether the failure of an insert will be the same however often it is tried. */
  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServerException refusal
          && (CODES.contains(refusal.getCode())
              || refusal.getTransportProtocolCode() == UNAUTHORIZED)) {
        return true;
      }
    }
    return false;
  }
}
