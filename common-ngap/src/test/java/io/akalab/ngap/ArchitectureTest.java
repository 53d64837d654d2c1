package io.akalab.ngap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.ngap", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CODEC = {"..ngap.per..", "..ngap.element..", "..ngap.message.."};

    @ArchTest
    static final ArchRule knowsNothingButTheCryptography = noClasses()
            .that()
            .resideInAnyPackage(CODEC)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("io.akalab.ngap..", "io.akalab.crypto..", "java..", "org.jspecify..")
            .because("gNB, AMF and tools share the codec, whatever they are built on");

    @ArchTest
    static final ArchRule usesNoReflectionAndNoRegex = noClasses()
            .that()
            .resideInAnyPackage(CODEC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.util.regex..")
            .because("a message is decoded in microseconds");

    @ArchTest
    static final ArchRule theCodecKnowsNoTransport = noClasses()
            .that()
            .resideInAnyPackage(CODEC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..transport..", "..capture..", "java.net..", "java.nio.channels..", "com.sun.nio..")
            .because("octets are the same whatever carried them");

    @ArchTest
    static final ArchRule encodingRulesKnowNoProtocol = noClasses()
            .that()
            .resideInAPackage("..ngap.per..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..element..", "..message..")
            .because("X.691 is the same for every protocol");

    @ArchTest
    static final ArchRule elementsKnowNoMessages = noClasses()
            .that()
            .resideInAPackage("..element..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..message..")
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
    static final ArchRule packagesHaveNoCycles = slices().matching("io.akalab.ngap.(*)..")
            .should()
            .beFreeOfCycles()
            .because("encoding rules, elements, messages and transports are layers");
}
