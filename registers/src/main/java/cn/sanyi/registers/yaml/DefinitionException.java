package cn.sanyi.registers.yaml;

/**
 * A file of definitions, such as a mapping or a register, that cannot be used; the message is
 * Chinese and names file and line.
 */
public final class DefinitionException extends RuntimeException {
  public DefinitionException(String message) {
    super(message);
  }

  public DefinitionException(String file, int line, String reason) {
    super(file + " 第 " + line + " 行：" + reason);
  }
}
