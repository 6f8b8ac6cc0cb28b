package cn.sanyi.reporting;

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
          .importPackages("cn.sanyi.reporting");

  @Test
  void importsOnlyModelWarehouseAndRulesOfOurs() {
    DescribedPredicate<JavaClass> others =
        JavaClass.Predicates.resideInAPackage("cn.sanyi..")
            .and(
                DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage(
                        "cn.sanyi.reporting..",
                        "cn.sanyi.model..",
                        "cn.sanyi.warehouse.row..",
                        "cn.sanyi.warehouse.indicator..",
                        "cn.sanyi.rules..")));
    noClasses().should().dependOnClassesThat(others).check(classes);
  }

  @Test
  void onlyTheStoreKnowsClickHousesConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackage("cn.sanyi.reporting.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.clickhouse..", "com.zaxxer..")
        .check(classes);
  }

  @Test
  void onlyAccountsAndStoreSpeakSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("cn.sanyi.reporting.account..", "cn.sanyi.reporting.store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc.core.simple..")
        .check(classes);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("cn.sanyi.reporting.(*)..").should().beFreeOfCycles().check(classes);
  }
}
