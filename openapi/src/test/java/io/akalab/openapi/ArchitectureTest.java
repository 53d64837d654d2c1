package io.akalab.openapi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.openapi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule contractsKnowNobody = classes()
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.akalab.openapi..")
                    .or(resideInAPackage("java.."))
                    .or(resideInAPackage("jakarta.validation.."))
                    .or(resideInAPackage("com.fasterxml.jackson.annotation.."))
                    .or(resideInAPackage("org.jspecify..")))
            .because("a simulator or a tool may use the wire records without a server (ADR 0002)");

    @ArchTest
    static final ArchRule everythingHasAName = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .because("a helper is named after what it computes");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.akalab.openapi.(**)").should().beFreeOfCycles();
}
