package cn.sanyi.county;

/**
 * A department or town as the simulation knows it.
 *
 * @param code organisation code
 * @param profile how it behaves
 * @param source name of the system that reports its cases
 * @param batch whether that system reports every quarter of an hour instead of at once
 * @param hallCode the hall in which it sits
 * @param windowCode its own window there
 * @param integratedWindowCode the 综合窗口 that takes its items, or null
 * @param villageHalls its villages' stations, empty for a department
 * @param ownDeadlines whether its system sets each case's deadline itself
 * @param answersAlerts whether it answers 预警 and 黄牌
 * @param clerks tokens of those who accept
 * @param approvers tokens of those who decide
 */
record Unit(
    String code,
    Profile profile,
    String source,
    boolean batch,
    String hallCode,
    String windowCode,
    String integratedWindowCode,
    String[] villageHalls,
    boolean ownDeadlines,
    boolean answersAlerts,
    String[] clerks,
    String[] approvers) {}
