package io.akalab.nrf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.nrf", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule anNrfKnowsNoOtherFunction = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.akalab.udm..")
                    .or(resideInAPackage("io.akalab.ausf.."))
                    .or(resideInAPackage("io.akalab.amf..")))
            .because("network functions meet over HTTP alone");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.akalab.nrf.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is understood with those below it, without those above");

    @ArchTest
    static final ArchRule everythingHasAName = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("a class is named after what it is or computes");
}
