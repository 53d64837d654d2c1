package io.akalab.ausf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.ausf", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule anAusfKnowsNoOtherFunction = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.akalab.udm..").or(resideInAPackage("io.akalab.amf..")))
            .because("network functions meet over HTTP alone");

    @ArchTest
    static final ArchRule itsTypesAreItsOwn = classes()
            .that()
            .resideInAPackage("io.akalab.ausf.*..")
            .and()
            .resideOutsideOfPackages("io.akalab.ausf.kausf..", "io.akalab.ausf.eap..", "io.akalab.ausf.redis..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because(
                    "a network function is reached over HTTP, and its services share no more than K_AUSF, EAP and Redis");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.akalab.ausf.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is understood with those below it, without those above");

    @ArchTest
    static final ArchRule keysKnowNoWire = noClasses()
            .that()
            .resideInAPackage("io.akalab.ausf.kausf..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.akalab.openapi.."))
            .because("what is kept does not depend on how it is asked for");

    @ArchTest
    static final ArchRule theChallengeKnowsNoWire = noClasses()
            .that()
            .haveSimpleNameStartingWith("FiveGAka")
            .or()
            .haveSimpleNameStartingWith("Challenge")
            .or()
            .haveSimpleNameStartingWith("EapAkaPrime")
            .should()
            .dependOnClassesThat(resideInAPackage("io.akalab.openapi.."))
            .because("wire forms change with the TS, the methods do not");

    @ArchTest
    static final ArchRule theEapServerIsPure = classes()
            .that()
            .resideInAPackage("io.akalab.ausf.eap..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.akalab.ausf.eap..")
                    .or(resideInAPackage("io.akalab.crypto.."))
                    .or(resideInAPackage("java.."))
                    .or(resideInAPackage("org.jspecify..")))
            .because("a state machine needs neither HTTP nor Spring");

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
