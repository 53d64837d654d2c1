package io.akalab.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.simulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule isALibraryWithoutSpring = noClasses()
            .that()
            .resideInAPackage("io.akalab.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "io.akalab.amf..", "io.akalab.ausf..", "io.akalab.udm..")
            .because("a UE shares nothing with a network but the specification");

    @ArchTest
    static final ArchRule onlyTheMockLinkKnowsItsJson = noClasses()
            .that()
            .resideOutsideOfPackage("io.akalab.simulator.n2")
            .and()
            .resideInAPackage("io.akalab.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.akalab.openapi..", "tools.jackson..", "java.net.http..")
            .because("NGAP over SCTP takes its place");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.akalab.simulator.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a USIM knows no UE, and a UE no link");
}
