package io.akalab.sbi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.sbi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheClientKnowsItsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("io.akalab.sbi.client")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.hc.."))
            .because("the HTTP client was chosen by measurement and may be chosen anew (ADR 0003)");

    @ArchTest
    static final ArchRule onlyTheServerKnowsItsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("io.akalab.sbi.server")
            .should()
            .dependOnClassesThat(resideInAPackage("org.eclipse.jetty.."))
            .because("the server was chosen by measurement and may be chosen anew (ADR 0003)");

    @ArchTest
    static final ArchRule theSbiKnowsNoFunction = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.akalab.openapi.nudm..")
                    .or(resideInAPackage("io.akalab.openapi.nausf.."))
                    .or(resideInAPackage("io.akalab.openapi.provisioning.."))
                    .or(resideInAPackage("io.akalab.openapi.n2mock..")))
            .because("what all functions share depends on none of their APIs (docs/architecture.md)");

    @ArchTest
    static final ArchRule everythingHasAName = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .because("a helper is named after what it computes");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("io.akalab.sbi.(*)..").should().beFreeOfCycles();
}
