package dev.ratchet.metrics;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.ratchet.testkit.ArchitectureRules;

/** The rooms of this service are kept apart. */
@AnalyzeClasses(packages = "dev.ratchet.metrics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.ratchet.analyzer..", "dev.ratchet.detector..", "dev.ratchet.enforcer..")
            .because("services know one another by their events");
}
