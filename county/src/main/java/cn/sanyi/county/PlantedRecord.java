package cn.sanyi.county;

/**
 * A record of a register that shows planted misconduct.
 *
 * @param misconduct which
 * @param register code of the register
 * @param key of the record
 */
public record PlantedRecord(Misconduct misconduct, String register, String key) {
  /** As a line of the truth file. */
  public String jsonLine() {
    // Nothing here needs escaping: codes, digits and our own Chinese names.
    return "{\"kind\":\"misconduct\",\"code\":\"%s\",\"name\":\"%s\",\"register\":\"%s\",\"record\":\"%s\"}"
        .formatted(misconduct, misconduct.chinese(), register, key);
  }
}
