package cn.sanyi.registers;

import cn.sanyi.registers.yaml.DefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The registers that are declared: those that Sanyi ships, and those of the user's folder of
 * definitions, which replace shipped ones of the same code. Immutable, by code.
 */
public final class Registers {
  /** Names the folder of the user's definitions in the environment. */
  public static final String DEFINITIONS = "SANYI_DEFINITIONS";

  private final Map<String, Register> byCode = new TreeMap<>();

  private Registers(List<Register> registers) {
    registers.forEach(register -> byCode.put(register.code(), register));
  }

  /** These and no others. */
  public static Registers of(List<Register> registers) {
    return new Registers(registers);
  }

  /** Those that Sanyi ships. */
  public static Registers shipped() {
    return new Registers(DefinitionFolder.shipped());
  }

  /**
   * The shipped ones and those of the folder that {@link #DEFINITIONS} names, if it names one.
   *
   * @throws DefinitionException where one of them is wrong, naming file, line and remedy
   */
  public static Registers of(Map<String, String> environment) {
    String folder = environment.get(DEFINITIONS);
    List<Register> registers = new ArrayList<>(DefinitionFolder.shipped());
    if (folder != null && !folder.isBlank()) {
      registers.addAll(DefinitionFolder.own(folder));
    }
    return new Registers(registers);
  }

  /** All of them, by code. */
  public List<Register> all() {
    return List.copyOf(byCode.values());
  }

  /**
   * Names all that these declarations decide about records: another edition may take records that
   * this one refuses, or read their clocks otherwise.
   */
  public String edition() {
    return Edition.of(all());
  }

  /** The register of that code, or null. */
  public @Nullable Register get(String code) {
    return byCode.get(code);
  }

  /** The register whose CloudEvents are of that type, or null. */
  public @Nullable Register ofEvents(String type) {
    for (Register register : byCode.values()) {
      if (register.eventType().equals(type)) {
        return register;
      }
    }
    return null;
  }
}
