package cn.sanyi.streaming;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StructureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("cn.sanyi.streaming");

  @Test
  void importsOnlyThese() {
    DescribedPredicate<JavaClass> others =
        JavaClass.Predicates.resideInAPackage("cn.sanyi..")
            .and(
                DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage(
                        "cn.sanyi.streaming..",
                        "cn.sanyi.model..",
                        "cn.sanyi.wire..",
                        "cn.sanyi.warehouse..",
                        "cn.sanyi.rules..")));
    noClasses().should().dependOnClassesThat(others).check(classes);
  }

  @Test
  void onlyTheSinkKnowsClickHousesClient() {
    noClasses()
        .that()
        .resideOutsideOfPackages("cn.sanyi.streaming.clickhouse..", "cn.sanyi.streaming.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.clickhouse..")
        .check(classes);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("cn.sanyi.streaming.(*)..").should().beFreeOfCycles().check(classes);
  }
}
