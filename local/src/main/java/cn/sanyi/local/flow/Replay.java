package cn.sanyi.local.flow;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.engines.ClassPath;
import cn.sanyi.local.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which simulated quarter a profile holds, so that a second start need not replay it.
 *
 * @param profile holds the quarter
 * @param key cases, seed, quarter and the programs that made the rows
 */
public record Replay(Profile profile, String key) {
  /** Programs whose change makes old rows worthless. */
  private static final List<String> MAKERS =
      List.of("model", "wire", "warehouse", "rules", "ingest", "streaming-jobs", "batch-jobs");

  /** The replay of these cases by the programs as built now. */
  public static Replay of(Profile profile, long cases, long seed, String quarter) {
    return new Replay(
        profile, "cases=%d seed=%d quarter=%s build=%s".formatted(cases, seed, quarter, build()));
  }

  /** What the assessment of the same replay said; empty if it is yet to be done. */
  public Optional<String> finished() {
    try {
      if (!Files.exists(marker()) || !Files.readString(marker()).equals(key)) {
        return Optional.empty();
      }
      return Optional.of(Files.readString(assessment()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another replay, or half of one, makes way. */
  public void clear() {
    try {
      Files.deleteIfExists(marker());
      profile.wipeCases();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that the replay is complete. */
  public void finish(String assessment) {
    try {
      Files.writeString(assessment(), assessment);
      Files.writeString(marker(), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** File with the truth about the simulated misconduct. */
  public Path truth() {
    return profile.folder().resolve("truth.jsonl");
  }

  private Path marker() {
    return profile.folder().resolve("replay.txt");
  }

  private Path assessment() {
    return profile.folder().resolve("assessment.json");
  }

  private static String build() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String module : MAKERS) {
        Path jar =
            ClassPath.root().resolve(module).resolve("target").resolve("sanyi-" + module + ".jar");
        if (!Files.exists(jar)) {
          throw new ChildFailure("模块 " + module + " 还没有构建：请在项目目录运行 ./sanyi build");
        }
        digest.update(Files.readAllBytes(jar));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
