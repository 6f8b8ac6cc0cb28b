package cn.sanyi.local;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the whole house: which room may know which, and which libraries. */
class StructureTest {
  /** By folder: reading one takes seconds. */
  private static final Map<String, JavaClasses> READ = new HashMap<>();

  /** Any library. */
  private static final List<String> ANY = List.of();

  /**
   * A module.
   *
   * @param name of its package below cn.sanyi
   * @param folder of its module
   * @param knows packages of other rooms
   * @param libraries packages of libraries, or ANY
   */
  private record Room(String name, String folder, List<String> knows, List<String> libraries) {
    String own() {
      return "cn.sanyi." + name + "..";
    }

    JavaClasses classes() {
      Path compiled = Path.of("..", folder, "target", "classes");
      assertThat(compiled).as("build all modules first").isDirectory();
      return READ.computeIfAbsent(folder, any -> new ClassFileImporter().importPath(compiled));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Room> rooms() {
    return Stream.of(
        new Room("model", "model", List.of(), List.of("java..", "org.jspecify..")),
        new Room(
            "registers",
            "registers",
            List.of("model.."),
            List.of("java..", "org.jspecify..", "org.snakeyaml..")),
        new Room(
            "county",
            "county",
            List.of("model..", "registers.."),
            List.of("java..", "org.jspecify..")),
        new Room(
            "wire",
            "wire",
            List.of("model..", "registers.."),
            List.of("java..", "org.jspecify..", "org.apache.avro..")),
        new Room(
            "warehouse",
            "warehouse",
            List.of("model..", "registers.."),
            List.of("java..", "org.jspecify..", "org.flywaydb..", "org.snakeyaml..")),
        new Room(
            "rules",
            "rules",
            List.of("model.."),
            List.of(
                "java..",
                "org.drools..",
                "org.kie..",
                "org.jspecify..",
                "org.apache.commons.csv..",
                "org.apache.commons.numbers..")),
        new Room("ingest", "ingest", List.of("model..", "registers..", "wire..", "county.."), ANY),
        new Room(
            "streaming",
            "streaming-jobs",
            List.of("model..", "registers..", "wire..", "warehouse..", "rules..", "county.."),
            ANY),
        new Room(
            "batch",
            "batch-jobs",
            List.of("model..", "warehouse..", "rules.."),
            List.of(
                "java..",
                "org.apache.spark..",
                "scala..",
                "org.apache.commons.numbers..",
                "com.fasterxml.jackson..",
                "picocli..")),
        new Room(
            "reporting",
            "reporting-api",
            List.of(
                "model..", "registers..", "warehouse.row..", "warehouse.indicator..", "rules.."),
            ANY),
        new Room(
            "local", "local", List.of("model..", "registers..", "wire..", "warehouse.."), ANY));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsOnlyThese(Room room) {
    DescribedPredicate<JavaClass> ours = resideInAPackage("cn.sanyi..");
    DescribedPredicate<JavaClass> known = resideInAPackage(room.own());
    for (String other : room.knows()) {
      known = known.or(resideInAPackage("cn.sanyi." + other));
    }
    noClasses()
        .should()
        .dependOnClassesThat(ours.and(DescribedPredicate.not(known)))
        .check(room.classes());
    if (room.libraries() != ANY) {
      classes()
          .should()
          .onlyDependOnClassesThat(
              ours.or(resideInAnyPackage(room.libraries().toArray(String[]::new))))
          .check(room.classes());
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void packagesFormNoCircle(Room room) {
    slices()
        .matching("cn.sanyi." + room.name() + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(room.classes());
  }

  @Test
  void onlyBenchesSimulateInsideTheStream() {
    noClasses()
        .that()
        .resideOutsideOfPackage("cn.sanyi.streaming.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("cn.sanyi.county..")
        .check(room("streaming"));
  }

  @Test
  void onlyTheSinkKnowsClickHousesClient() {
    noClasses()
        .that()
        .resideOutsideOfPackages("cn.sanyi.streaming.clickhouse..", "cn.sanyi.streaming.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.clickhouse..")
        .check(room("streaming"));
  }

  @Test
  void onlyTheStoreKnowsClickHousesConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackage("cn.sanyi.reporting.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.clickhouse..", "com.zaxxer..")
        .check(room("reporting"));
  }

  @Test
  void onlyAccountsAndStoreSpeakSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("cn.sanyi.reporting.account..", "cn.sanyi.reporting.store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc.core.simple..")
        .check(room("reporting"));
  }

  private static JavaClasses room(String name) {
    return rooms().filter(room -> room.name().equals(name)).findFirst().orElseThrow().classes();
  }
}
