package cn.sanyi.ingest.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.wire.KafkaAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void asksForKafka() {
    assertThatThrownBy(() -> Settings.of(name -> null))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("SANYI_KAFKA");
  }

  @Test
  void makesASecretOnceForItsOwnerAlone() throws IOException {
    Settings settings =
        Settings.of(
            Map.of("SANYI_KAFKA", "k:1", "SANYI_INGEST_STATE", folder.resolve("a").toString())
                ::get);
    settings.tokens();
    Path secret = folder.resolve("a/token.secret");
    String first = Files.readString(secret);
    settings.tokens();

    assertThat(Files.readString(secret)).isEqualTo(first).hasSize(65);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsRegistriesInsideItsFolderWhateverTheSourceIsCalled() {
    Settings settings = new Settings(KafkaAccess.open("k:1"), folder, null);

    assertThat(settings.registry("../../etc/passwd").getParent()).isEqualTo(folder);
    assertThat(settings.registry("/县/平台").getParent()).isEqualTo(folder);
  }

  @Test
  void aLongNameOfASourceFitsIntoTheNameOfAFile() throws IOException {
    Settings settings = new Settings(KafkaAccess.open("k:1"), folder, null);
    Path one = settings.registry("政".repeat(100));

    assertThat(Files.createFile(one)).exists();
    assertThat(settings.registry("政".repeat(99) + "府")).isNotEqualTo(one);
  }

  @Test
  void refusesAShortSecret() {
    assertThatThrownBy(() -> new Settings(KafkaAccess.open("k:1"), folder, "short").tokens())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("16");
  }
}
