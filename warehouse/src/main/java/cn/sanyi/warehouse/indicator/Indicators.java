package cn.sanyi.warehouse.indicator;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.Indicator.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** All indicators of one version, in the order of the catalogue. */
public final class Indicators {
  private static final int SHORT_HASH = 12;
  private static final Indicators STANDARD = load("indicators.yaml");

  private final String version;
  private final Map<String, Indicator> byCode;

  private Indicators(String version, Map<String, Indicator> byCode) {
    this.version = version;
    this.byCode = byCode;
  }

  /** The definitions that ship with this version of Sanyi. */
  public static Indicators standard() {
    return STANDARD;
  }

  /** Version of the definitions, with the hash of their files: none can change unnoticed. */
  public String version() {
    return version;
  }

  /** Every indicator, in order. */
  public List<Indicator> all() {
    return List.copyOf(byCode.values());
  }

  /** Those that count one subject, in order. */
  public List<Indicator> of(Subject subject) {
    return byCode.values().stream().filter(one -> one.subject() == subject).toList();
  }

  /** The plan's four hard targets, in the order of the plan. */
  public List<Indicator> ofThePlan() {
    return byCode.values().stream().filter(Indicator::ofThePlan).toList();
  }

  /** The indicator of that code, or null. */
  public Indicator find(String code) {
    return byCode.get(code);
  }

  private static Indicators load(String resource) {
    try {
      // What is defined decides the version, not how it is written down.
      byte[] bytes =
          Overdue.expand(new String(bytes(resource), StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8);
      Map<?, ?> file =
          (Map<?, ?>)
              new Load(LoadSettings.builder().build())
                  .loadFromInputStream(new ByteArrayInputStream(bytes));
      String version = text(file, "version");
      Map<String, Indicator> byCode = new LinkedHashMap<>();
      for (Object definition : (List<?>) file.get("indicators")) {
        Indicator indicator = indicator((Map<?, ?>) definition, version);
        byCode.put(indicator.code(), indicator);
      }
      return new Indicators(version + "+" + hash(bytes, bytes("item_standing.sql")), byCode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Indicators.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }

  private static String hash(byte[]... files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] file : files) {
        digest.update(file);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT_HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Indicator indicator(Map<?, ?> map, String version) {
    Object target = map.get("target");
    return new Indicator(
        text(map, "code"),
        version,
        text(map, "name"),
        text(map, "clause"),
        Subject.valueOf(text(map, "subject").toUpperCase(java.util.Locale.ROOT)),
        Formula.valueOf(text(map, "formula")),
        text(map, "unit"),
        text(map, "direction").equals("UP"),
        target == null ? null : new BigDecimal(target.toString()),
        text(map, "targetKind"),
        text(map, "population"),
        term(map.get("numerator")),
        term(map.get("denominator")),
        text(map, "note"));
  }

  private static Term term(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof Map<?, ?> sum
        ? new Term(text(sum, "sum"), true)
        : new Term(value.toString(), false);
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("indicators.yaml: " + map + " lacks " + key);
    }
    return value.toString();
  }
}
