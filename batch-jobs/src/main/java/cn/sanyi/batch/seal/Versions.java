package cn.sanyi.batch.seal;

/**
 * Everything beside the data that decides a result.
 *
 * @param catalogue hash of all versions of items and organisations
 * @param calendar newest version of the working-day calendar, with the hash of all its days
 * @param indicators version of the indicator definitions
 * @param scheme version of the scoring scheme, with the hashes of its tables
 * @param rules hashes of the tables of card and target rules
 */
public record Versions(
    String catalogue, String calendar, String indicators, String scheme, String rules) {}
