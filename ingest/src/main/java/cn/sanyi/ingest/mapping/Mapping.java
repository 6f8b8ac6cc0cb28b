package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.read.ReadOptions;
import cn.sanyi.registers.Registers;
import cn.sanyi.registers.yaml.DefinitionException;
import java.nio.file.Path;
import java.time.Clock;

/** A mapping file, read and checked: what the records of a source become. Immutable. */
public sealed interface Mapping permits CaseMapping, RegisterMapping {
  /** Its file name. */
  String name();

  /** Name of the source system. */
  String source();

  /** The shape of its files. */
  ReadOptions options();

  /** Applies it to records. */
  RecordMapper mapper(Tokens tokens, Clock clock);

  /** What it says of the attributes of a record that is to be kept as it is. */
  Disclosure disclosure();

  /**
   * Reads a mapping file.
   *
   * @param registers those that it may bring records into
   * @throws DefinitionException where it is wrong, naming the line
   */
  static Mapping load(Path file, Registers registers) {
    return MappingFile.load(file, registers);
  }
}
