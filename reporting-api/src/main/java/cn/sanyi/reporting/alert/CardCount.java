package cn.sanyi.reporting.alert;

/**
 * Cards of one level that fired in a period.
 *
 * @param level WARNING, YELLOW or RED
 * @param name the same in Chinese
 * @param open on cases still open, not revoked
 * @param issued all that were ever issued
 * @param revoked those of them revoked since
 */
public record CardCount(String level, String name, long open, long issued, long revoked) {}
