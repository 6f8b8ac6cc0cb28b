package cn.sanyi.registers;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a register have a part in everything that follows from it.
 *
 * @param key names a record within its source; required, a code
 * @param counts the time by which a record counts in a period; required
 * @param unit the organisation that answers for a record; null where none does
 */
public record Roles(String key, String counts, @Nullable String unit) implements Serializable {}
