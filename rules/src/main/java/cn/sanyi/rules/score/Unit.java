package cn.sanyi.rules.score;

/**
 * A unit to be scored.
 *
 * @param code organisation code
 * @param name Chinese name
 * @param peerGroup whom it is ranked with
 * @param displayOrder official order of units, for those who tie
 * @param accepted cases accepted in the period
 * @param redCards red cards of the period that stand; fewer win a tie
 */
public record Unit(
    String code, String name, String peerGroup, int displayOrder, long accepted, long redCards) {}
