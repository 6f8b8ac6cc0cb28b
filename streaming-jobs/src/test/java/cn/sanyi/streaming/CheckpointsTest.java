package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  private static final Instant NOON = Instant.parse("2019-10-08T04:00:00Z");

  @TempDir private Path folder;

  @Test
  void noneInAnEmptyOrMissingFolder() {
    assertThat(Checkpoints.newest(folder)).isEmpty();
    assertThat(Checkpoints.newest(folder.resolve("absent"))).isEmpty();
  }

  @Test
  void theNewestOfAnyRunAndNotTheHighestNumber() throws IOException {
    complete("run-1/chk-17", NOON);
    Path newest = complete("run-2/chk-3", NOON.plusSeconds(5));
    assertThat(Checkpoints.newest(folder)).contains(newest);
  }

  @Test
  void ofTwoWithinTheSameInstantTheHigherNumber() throws IOException {
    Path tenth = complete("run-1/chk-10", NOON);
    complete("run-1/chk-9", NOON);
    assertThat(Checkpoints.newest(folder)).contains(tenth);
  }

  @Test
  void oneBrokenOffIsPassedOver() throws IOException {
    Path whole = complete("run-1/chk-1", NOON);
    Path broken = Files.createDirectories(folder.resolve("run-1/chk-2"));
    Files.writeString(broken.resolve("some-state"), "x");
    assertThat(Checkpoints.newest(folder)).contains(whole);
  }

  private Path complete(String name, Instant at) throws IOException {
    Path checkpoint = Files.createDirectories(folder.resolve(name));
    Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "");
    Files.setLastModifiedTime(metadata, FileTime.from(at));
    return checkpoint;
  }
}
