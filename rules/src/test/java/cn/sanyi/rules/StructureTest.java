package cn.sanyi.rules;

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
          .importPackages("cn.sanyi.rules");

  @Test
  void importsOnlyModelOfOurs() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "cn.sanyi.rules..",
            "cn.sanyi.model..",
            "org.drools..",
            "org.kie..",
            "org.apache.commons.csv..",
            "org.apache.commons.numbers..",
            "java..")
        .check(classes);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("cn.sanyi.rules.(*)..").should().beFreeOfCycles().check(classes);
  }
}
