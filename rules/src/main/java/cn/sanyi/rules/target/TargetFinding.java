package cn.sanyi.rules.target;

/**
 * What a target rule concludes.
 *
 * @param verdict the verdict
 * @param rule the line of the table it read
 */
public record TargetFinding(Verdict verdict, TargetRule rule) {}
