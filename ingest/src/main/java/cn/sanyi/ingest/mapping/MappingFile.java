package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.read.FileFormat;
import cn.sanyi.ingest.read.ReadOptions;
import cn.sanyi.model.text.Printable;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.Registers;
import cn.sanyi.registers.yaml.DefinitionException;
import cn.sanyi.registers.yaml.RegularFile;
import cn.sanyi.registers.yaml.YamlObject;
import cn.sanyi.registers.yaml.YamlText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a mapping file; whatever is wrong with it is said with its line before anything is sent.
 */
final class MappingFile {
  /** What every mapping may say. */
  private static final List<String> COMMON =
      List.of(
          "source",
          "format",
          "charset",
          "delimiter",
          "sheet",
          "headerRow",
          "timeZone",
          "timeFormats",
          "notBefore",
          "nulls",
          "fields",
          "constants",
          "defaults",
          "values",
          "secrets");

  private static final Set<String> CASE_KEYS =
      keys(
          List.of(
              "namespace",
              "case",
              "activity",
              "lifecycle",
              "time",
              "tokens",
              "identity",
              "activities",
              "caseEvents",
              "rowEvents",
              "items",
              "units"));

  private static final Set<String> REGISTER_KEYS = keys(List.of("into", "caseNamespace"));

  private MappingFile() {}

  private static Set<String> keys(List<String> own) {
    Set<String> keys = new LinkedHashSet<>(COMMON);
    keys.addAll(own);
    return keys;
  }

  static Mapping load(Path file, Registers registers) {
    String shown = Printable.of(file.toString());
    String problem = RegularFile.problem(file);
    if (problem != null) {
      throw new DefinitionException("映射文件 " + shown + " " + problem);
    }
    String name = Printable.of(String.valueOf(file.getFileName()));
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      YamlObject root = new YamlObject(name, YamlText.compose(name, text));
      return root.has("into") ? register(name, root, registers) : cases(name, root);
    } catch (CharacterCodingException e) {
      throw new DefinitionException(name, 1, "不是 UTF-8 编码；请另存为 UTF-8 后再用");
    } catch (IOException e) {
      throw new DefinitionException("读不了映射文件 " + shown + "：" + e.getMessage());
    }
  }

  static CaseMapping cases(String name, Reader text) throws IOException {
    return cases(name, new YamlObject(name, YamlText.compose(name, text)));
  }

  private static RegisterMapping register(String name, YamlObject root, Registers registers) {
    root.allowOnly(REGISTER_KEYS);
    String code = root.requiredText("into");
    Register register = registers.get(code);
    if (register == null) {
      throw root.wrong(
          "into",
          "没有声明台账“%s”；可用：%s"
              .formatted(
                  Printable.brief(code),
                  String.join("、", registers.all().stream().map(Register::code).toList())));
    }
    TimeParser times = times(root);
    FieldSources texts = new RegisterFields(register, times).read(root);
    Set<String> columns = new TreeSet<>(texts.attributes().values());
    columns.addAll(root.texts("secrets"));
    return new RegisterMapping(
        name,
        source(root),
        options(root, columns),
        times,
        Set.copyOf(root.texts("nulls")),
        register,
        texts,
        root.text("caseNamespace"),
        Set.copyOf(root.texts("secrets")),
        notBefore(root));
  }

  private static String source(YamlObject root) {
    String source = root.requiredText("source");
    if (!source.matches("[\\p{L}\\p{N}._:/-]{1,100}")) {
      throw root.wrong("source", "来源名只能用文字、数字和 . _ - : /，至多 100 个");
    }
    return source;
  }

  private static CaseMapping cases(String name, YamlObject root) {
    root.allowOnly(CASE_KEYS);
    String source = source(root);
    String namespace = root.text("namespace");
    TimeParser times = times(root);
    YamlObject tokens = root.object("tokens");
    if (tokens != null) {
      tokens.allowOnly(Set.of("applicant", "handler"));
    }
    MappingFields fields = new MappingFields(times);
    CaseMapping mapping =
        new CaseMapping(
            name,
            source,
            namespace != null ? namespace : source,
            options(root, columns(root, tokens)),
            times,
            Set.copyOf(root.texts("nulls")),
            root.requiredText("case"),
            root.text("activity"),
            root.text("lifecycle"),
            root.text("time"),
            fields.attributes(root.object("fields")),
            fields.fixed(root.object("constants"), Set.of()),
            fields.fixed(root.object("defaults"), Set.of()),
            fields.values(root.object("values")),
            tokens == null ? null : tokens.text("applicant"),
            tokens == null ? null : tokens.text("handler"),
            secrets(root, tokens),
            root.texts("identity"),
            new ActivityRules(fields).read(root.object("activities")),
            fields.derived(root.objects("caseEvents")),
            fields.derived(root.objects("rowEvents")),
            CatalogueRules.items(root.object("items")),
            CatalogueRules.units(root.object("units")),
            notBefore(root));
    check(root, mapping);
    return mapping;
  }

  private static void check(YamlObject root, CaseMapping mapping) {
    if (mapping.activity() == null && mapping.rowEvents().isEmpty()) {
      throw root.wrong("source", "缺少“activity”（一行一个环节）或“rowEvents”（一行一件、多个时间列），至少写一种");
    }
    if ((mapping.activity() == null) != (mapping.time() == null)) {
      throw root.wrong("activity", "“activity”与“time”必须同时写");
    }
    if (mapping.activity() != null && mapping.activities().rules().isEmpty()) {
      throw root.wrong("activity", "缺少“activities”：各环节名对应什么事件");
    }
    if (mapping.lifecycle() == null && mapping.activities().askLifecycle()) {
      throw root.wrong("activities", "activities 中按 lifecycle 区分，却没有写“lifecycle: 哪一列是生命周期”");
    }
    for (String key : List.of("activities", "lifecycle")) {
      if (mapping.activity() == null && root.has(key)) {
        throw root.wrong(key, "写了“" + key + "”，却没有写“activity”与“time”：哪一列是环节名、哪一列是时间");
      }
    }
    for (Field field : mapping.constants().keySet()) {
      if (mapping.fields().containsKey(field)) {
        throw root.wrong(
            "constants",
            "“" + field.key() + "”同时写在 fields 与 constants 中；只在属性为空时才用的值请写在 defaults 中");
      }
    }
    try {
      mapping.listedItems();
      if (mapping.items() != null) {
        mapping.items().item("trial", null);
      }
    } catch (IllegalArgumentException e) {
      throw root.wrong("items", e.getMessage());
    }
    try {
      mapping.listedUnits();
      if (mapping.units() != null) {
        mapping.units().unit("trial", null);
      }
    } catch (IllegalArgumentException e) {
      throw root.wrong("units", e.getMessage());
    }
  }

  private static ReadOptions options(YamlObject root, Set<String> columns) {
    String delimiter = root.text("delimiter");
    if (delimiter != null && delimiter.equals("tab")) {
      delimiter = "\t";
    }
    if (delimiter != null && delimiter.length() != 1) {
      throw root.wrong("delimiter", "分隔符应为一个字符，或写 tab");
    }
    return new ReadOptions(
        root.symbol("format", FileFormat.class),
        charset(root),
        delimiter == null ? null : delimiter.charAt(0),
        root.text("sheet"),
        Math.max(1, root.integer("headerRow", 1)),
        columns);
  }

  /** The columns that a table must have: those that no row can do without. */
  private static Set<String> columns(YamlObject root, YamlObject tokens) {
    Set<String> columns = new TreeSet<>();
    for (String key : List.of("case", "activity", "lifecycle", "time")) {
      if (root.text(key) != null) {
        columns.add(root.text(key));
      }
    }
    columns.addAll(root.texts("identity"));
    for (String key : List.of("caseEvents", "rowEvents")) {
      for (YamlObject rule : root.objects(key)) {
        columns.add(String.valueOf(rule.text("at")));
        if (rule.object("when") != null) {
          columns.addAll(rule.object("when").names());
        }
      }
    }
    // A misspelt secret would show what it was to hide.
    columns.addAll(root.texts("secrets"));
    if (root.object("fields") != null) {
      root.object("fields").texts().values().forEach(column -> columns.add(String.valueOf(column)));
    }
    if (tokens != null) {
      tokens.texts().values().forEach(column -> columns.add(String.valueOf(column)));
    }
    return columns;
  }

  private static Charset charset(YamlObject root) {
    String charset = root.text("charset");
    try {
      return charset == null || charset.equals("auto") ? null : Charset.forName(charset);
    } catch (IllegalArgumentException e) {
      throw root.wrong("charset", "不认识的字符集“" + charset + "”；常用 UTF-8、GB18030");
    }
  }

  private static TimeParser times(YamlObject root) {
    String zone = root.text("timeZone");
    List<String> formats = root.texts("timeFormats");
    ZoneId zoneId;
    try {
      zoneId = ZoneId.of(zone == null ? "Asia/Shanghai" : zone);
    } catch (DateTimeException e) {
      throw root.wrong("timeZone", "不认识的时区“" + zone + "”；例如 Asia/Shanghai、Europe/Amsterdam");
    }
    try {
      return new TimeParser(zoneId, formats);
    } catch (IllegalArgumentException e) {
      throw root.wrong(
          "timeFormats", "时间写法不对：" + e.getMessage() + "；例如 yyyy-MM-dd HH:mm:ss、epochMillis");
    }
  }

  private static Instant notBefore(YamlObject root) {
    String day = root.text("notBefore");
    try {
      return LocalDate.parse(day == null ? "1970-01-02" : day)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();
    } catch (DateTimeException e) {
      throw root.wrong("notBefore", "“" + day + "”不是 2019-01-31 这样的日期");
    }
  }

  private static Set<String> secrets(YamlObject root, YamlObject tokens) {
    Set<String> secrets = new TreeSet<>(root.texts("secrets"));
    if (tokens != null) {
      secrets.addAll(tokens.texts().values());
    }
    return Set.copyOf(secrets);
  }
}
