package io.akalab.nas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.nas", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsNothingButTheCryptography = noClasses()
            .that()
            .resideInAPackage("io.akalab.nas..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("io.akalab.nas..", "io.akalab.crypto..", "java..", "org.jspecify..")
            .because("UE, AMF and tools share the codec, whatever they are built on");

    @ArchTest
    static final ArchRule usesNoReflectionAndNoRegex = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.util.regex..")
            .because("a message is decoded in microseconds");

    @ArchTest
    static final ArchRule elementsKnowNoMessages = noClasses()
            .that()
            .resideInAPackage("..element..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..message..", "..security..")
            .because("an element is the same in every message");

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
            .because("a class is named after what it is");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.akalab.nas.(*)..")
            .should()
            .beFreeOfCycles()
            .because("elements, messages and security are layers");
}
