package cn.sanyi.rules.target;

/**
 * What the rules say of one target.
 *
 * @param verdict the verdict
 * @param rule 规则编号 of the rule that says so
 * @param ruleVersion its version
 * @param reason Chinese sentence with the values seen
 */
public record TargetVerdict(Verdict verdict, String rule, String ruleVersion, String reason) {}
