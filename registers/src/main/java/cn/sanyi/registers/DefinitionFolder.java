package cn.sanyi.registers;

import cn.sanyi.model.text.Printable;
import cn.sanyi.registers.yaml.DefinitionException;
import cn.sanyi.registers.yaml.RegularFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The declarations of a folder, be it one of the user's or ours in an archive. */
final class DefinitionFolder {
  private static final String REGISTERS = "registers";
  private static final int MOST_FILES = 200;

  private DefinitionFolder() {}

  static List<Register> shipped() {
    try {
      URI folder = DefinitionFolder.class.getResource("shipped").toURI();
      if (!folder.getScheme().equals("jar")) {
        return read(Path.of(folder));
      }
      try (FileSystem archive = FileSystems.newFileSystem(folder, Map.of())) {
        return read(archive.provider().getPath(folder));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those under {@code registers} of the user's folder; none where there is no such folder. */
  static List<Register> own(String definitions) {
    Path root = Path.of(definitions);
    if (!Files.isDirectory(root)) {
      throw new DefinitionException(
          Registers.DEFINITIONS
              + " 所指的文件夹 "
              + Printable.brief(definitions)
              + " 不存在或不是文件夹；请建立它或去掉此项设置");
    }
    Path folder = root.resolve(REGISTERS);
    try {
      return Files.isDirectory(folder) ? read(folder) : List.of();
    } catch (IOException e) {
      throw new DefinitionException(
          "读不了文件夹 " + Printable.brief(folder.toString()) + "：" + e.getMessage());
    }
  }

  private static List<Register> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    if (files.size() > MOST_FILES) {
      throw new DefinitionException(
          Printable.brief(folder.toString())
              + " 中有 "
              + files.size()
              + " 个台账，至多 "
              + MOST_FILES
              + " 个");
    }
    List<Register> registers = new ArrayList<>();
    Map<String, String> declared = new HashMap<>();
    for (Path file : files) {
      Register register = read(file, Printable.of(String.valueOf(file.getFileName())));
      String other = declared.put(register.code(), register.file());
      if (other != null) {
        throw new DefinitionException(
            register.file(), 1, "台账“" + register.code() + "”在 " + other + " 中已经声明；请改代码或去掉一个");
      }
      registers.add(register);
    }
    return registers;
  }

  private static Register read(Path file, String name) throws IOException {
    if (file.getFileSystem() == FileSystems.getDefault()) {
      String problem = RegularFile.problem(file);
      if (problem != null) {
        throw new DefinitionException("台账文件 " + name + " " + problem);
      }
    }
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return RegisterFile.read(name, text);
    } catch (CharacterCodingException e) {
      throw new DefinitionException(name, 1, "不是 UTF-8 编码；请另存为 UTF-8 后再用");
    }
  }
}
