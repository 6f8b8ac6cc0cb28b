package cn.sanyi.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StructureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("cn.sanyi.batch");

  @Test
  void importsOnlyModelWarehouseAndRulesOfOurs() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "cn.sanyi.batch..",
            "cn.sanyi.model..",
            "cn.sanyi.warehouse..",
            "cn.sanyi.rules..",
            "org.apache.spark..",
            "scala..",
            "org.apache.commons.numbers..",
            "com.fasterxml.jackson..",
            "picocli..",
            "java..")
        .check(classes);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("cn.sanyi.batch.(*)..").should().beFreeOfCycles().check(classes);
  }
}
