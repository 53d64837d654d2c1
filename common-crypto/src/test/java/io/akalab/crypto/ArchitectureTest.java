package io.akalab.crypto;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.akalab.crypto.keys.CipheringKey;
import io.akalab.crypto.keys.IntegrityKey;
import io.akalab.crypto.keys.KdfFunction;
import io.akalab.crypto.keys.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.akalab.crypto", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/io/akalab/crypto");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.akalab.crypto.(*)..")
            .should()
            .beFreeOfCycles()
            .because("identities stand below keys, and keys below the algorithms and the agreement");

    @ArchTest
    static final ArchRule nothingButThePlatformIsNeeded = classes()
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.akalab.crypto..")
                    .or(resideInAPackage("java..")
                            .or(resideInAPackage("javax.crypto.."))
                            .or(resideInAPackage("org.jspecify.."))))
            .because("the cryptography is used by every module, with Spring or without");

    @ArchTest
    static final ArchRule identitiesKnowNoKeys = noClasses()
            .that()
            .resideInAPackage("..identity..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("..keys..").or(resideInAPackage("..aka..").or(resideInAPackage("..algorithms.."))))
            .because("who somebody is does not depend on what they can prove");

    @ArchTest
    static final ArchRule everythingHasAName = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .orShould()
            .haveSimpleNameStartingWith("Common")
            .because("a helper is named after what it computes");

    @ArchTest
    static final ArchRule rawKeyOctetsStayInTheirPackage = methods()
            .that()
            .areDeclaredIn(Key.class)
            .and()
            .haveName("octets")
            .should()
            .bePackagePrivate()
            .because("everything that reads a key without a copy shares one package");

    @ArchTest
    static final ArchRule aKeyIsOneFinalClassPerRole = classes()
            .that()
            .areAssignableTo(Key.class)
            .and()
            .doNotBelongToAnyOf(Key.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .notBeRecords()
            .because("a record would print, compare and give away what it holds");

    @ArchTest
    static final ArchRule onlyTheRandSourceDrawsRandomNumbers = noClasses()
            .that()
            .haveNameNotMatching(".*\\.SecureRandSource(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(security\\.SecureRandom|util\\.(Random|SplittableRandom))")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.concurrent\\.ThreadLocalRandom")
            .because("RAND is injected, so that a test can foresee it and nobody else can");

    @Test
    void keepsEveryFunctionCodeBesideItsClause() throws IOException {
        var codes = Pattern.compile("0x(20|6[9A-Fa-f]|7[0-8BC]|8[0124])\\b");
        // 0x80 is also the first bit of an octet.
        var codesOfNothingElse = Pattern.compile("0x(20|6[9A-Fa-f]|7[0-8BC]|8[124])\\b");
        assertThat(codes.matcher(Files.readString(SOURCES.resolve("keys/KdfFunction.java")))
                        .results())
                .hasSize(KdfFunction.values().length);
        try (var sources = Files.walk(SOURCES)) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("KdfFunction.java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(codesOfNothingElse));
        }
    }

    @Test
    void givesAlgorithmsNothingButTheirOwnKeys() {
        assertThat(CipheringKey.class.getPermittedSubclasses())
                .allSatisfy(key -> assertThat(key.getSimpleName()).endsWith("Enc"));
        assertThat(IntegrityKey.class.getPermittedSubclasses())
                .allSatisfy(key -> assertThat(key.getSimpleName()).endsWith("Int"));
    }
}
