package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.EciesPrivateKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.X25519KeyGenerationParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The home network keys of TS 33.501 clauses C.4.3 and C.4.4 in every form. */
class KeyTextTest {

    private static final String A = "c53c22208b61860b06c62e5406a7b330c2b577aa5558981510d128247d38bd1d";
    private static final String A_PUBLIC = "5a8d38864820197c3394b92613b20b91633cbd897119273bf8e4a6f4eec0a650";
    private static final String B = "f1ab1074477ebcc7f554ea1c5fc368b1616730155e0041ac447d6301975fecda";
    private static final String B_PUBLIC = "0272da71976234ce833a6907425867b82e074d44ef907dfb4b3e21c1c2256ebcd1";
    private static final String B_Y = "5a7ded52fcbb097a4ed250e036c7b9c8c7004c4eedc4f068cd7bf8d3f900e3b4";
    private static final String B_UNCOMPRESSED = "04" + B_PUBLIC.substring(2) + B_Y;

    @Test
    void readsAPrivateKeyInEveryForm() {
        for (var text : List.of(
                A,
                A.toUpperCase(Locale.ROOT),
                colons(A),
                "  " + A + "\n",
                base64(A),
                base64("302e020100300506032b656e04220420" + A),
                resource("profile-a.pem"))) {
            assertThat(pair(EciesProfile.A, text)).isEqualTo(List.of(A, A_PUBLIC));
        }
        for (var text : List.of(
                B,
                colons(B).replace(":44:", ":\n    44:"),
                "00:" + colons(B),
                base64(B),
                resource("profile-b.pem"),
                resource("profile-b-sec1.pem"),
                resource("profile-b.pem").replace("\n", "\r\n"))) {
            assertThat(pair(EciesProfile.B, text)).isEqualTo(List.of(B, B_PUBLIC));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsThePemThatAPairWrites(EciesProfile profile) {
        try (var pair = HomeNetworkKeyPair.generate(1, profile);
                var read = HomeNetworkKeyPair.parse(1, profile, pair.privateKeyPem())) {
            assertThat(pair.privateKeyPem()).startsWith("-----BEGIN PRIVATE KEY-----\n");
            assertThat(read.privateKey().matches(pair.privateKey())).isTrue();
            assertThat(read.publicKey()).isEqualTo(pair.publicKey());
        }
    }

    @Test
    void readsAPublicKeyInEveryForm() {
        for (var text : List.of(A_PUBLIC, colons(A_PUBLIC), base64(A_PUBLIC), resource("profile-a-public.pem"))) {
            assertThat(HomeNetworkPublicKey.parse(1, EciesProfile.A, text).point())
                    .isEqualTo(Octets.ofHex(A_PUBLIC));
        }
        for (var text : List.of(
                B_PUBLIC,
                B_UNCOMPRESSED,
                colons(B_UNCOMPRESSED),
                base64(B_PUBLIC),
                base64(B_UNCOMPRESSED),
                resource("profile-b-public.pem"),
                resource("profile-b-public-compressed.pem"))) {
            assertThat(HomeNetworkPublicKey.parse(1, EciesProfile.B, text).point())
                    .isEqualTo(Octets.ofHex(B_PUBLIC));
        }
    }

    /** Another writer of the same structures, with the public key computed by another implementation. */
    @ParameterizedTest
    @EnumSource
    void readsTheKeysThatBouncyCastleWrites(EciesProfile profile) throws IOException {
        for (int i = 0; i < 10; i++) {
            var pair = bouncyCastlePair(profile);
            var privateKey = PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate());
            var publicKey = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic());
            var read = HomeNetworkPublicKey.parse(7, profile, pem("PUBLIC KEY", publicKey.getEncoded()));
            try (var home = HomeNetworkKeyPair.parse(7, profile, pem("PRIVATE KEY", privateKey.getEncoded()))) {
                assertThat(home.publicKey()).isEqualTo(read);
            }
            var base64 = Base64.getEncoder().encodeToString(publicKey.getEncoded());
            assertThat(HomeNetworkPublicKey.parse(7, profile, base64)).isEqualTo(read);
        }
    }

    private static AsymmetricCipherKeyPair bouncyCastlePair(EciesProfile profile) {
        var random = new SecureRandom();
        if (profile == EciesProfile.A) {
            var generator = new X25519KeyPairGenerator();
            generator.init(new X25519KeyGenerationParameters(random));
            return generator.generateKeyPair();
        }
        var generator = new ECKeyPairGenerator();
        var curve = ECNamedDomainParameters.lookup(SECObjectIdentifiers.secp256r1);
        generator.init(new ECKeyGenerationParameters(curve, random));
        return generator.generateKeyPair();
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp384r1.pem", "ed25519.pem", "x448.pem", "profile-a-public.pem", "profile-b-public.pem"})
    void refusesKeysOfOtherCurvesAndPublicOnes(String name) {
        for (var profile : EciesProfile.values()) {
            assertRefused(profile, resource(name));
        }
    }

    @Test
    void refusesAKeyOfTheOtherProfile() {
        assertRefused(EciesProfile.B, resource("profile-a.pem"));
        assertRefused(EciesProfile.A, resource("profile-b.pem"));
        assertRefused(EciesProfile.A, resource("profile-b-sec1.pem"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HomeNetworkPublicKey.parse(1, EciesProfile.A, resource("profile-b-public.pem")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HomeNetworkPublicKey.parse(1, EciesProfile.B, resource("profile-a-public.pem")));
    }

    @Test
    void refusesWhatIsNoKey() {
        for (var text : List.of(
                "",
                "00",
                "zz",
                A.substring(2),
                A + "00",
                "01" + B,
                "00".repeat(48),
                "-----BEGIN PRIVATE KEY-----\n\n-----END PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\n" + base64("30".repeat(300)) + "\n-----END EC PRIVATE KEY-----",
                "ab".repeat(5_000),
                "ab:".repeat(3_333),
                "a:b",
                "A".repeat(20_000))) {
            assertRefused(EciesProfile.A, text);
            assertRefused(EciesProfile.B, text);
        }
        assertRefused(EciesProfile.B, "00".repeat(32));
        assertRefused(EciesProfile.B, "ff".repeat(32));
    }

    /** Spaces around a key are its writer's, up to a limit. */
    @Test
    void readsTenThousandLettersAndNoMore() {
        var padded = A + " ".repeat(10_000 - A.length());
        assertThat(pair(EciesProfile.A, padded)).isEqualTo(List.of(A, A_PUBLIC));
        assertThat(HomeNetworkPublicKey.parse(1, EciesProfile.A, padded.replace(A, A_PUBLIC))
                        .point())
                .isEqualTo(Octets.ofHex(A_PUBLIC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HomeNetworkKeyPair.parse(1, EciesProfile.A, padded + " "))
                .withMessage("no key of 256 bits is that long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HomeNetworkPublicKey.parse(1, EciesProfile.A, padded + " "))
                .withMessage("no key of 256 bits is that long");
    }

    private static void assertRefused(EciesProfile profile, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HomeNetworkKeyPair.parse(1, profile, text))
                .satisfies(e -> assertThat(Objects.toString(e)).doesNotContain(text.isBlank() ? "BEGIN" : text));
    }

    private static List<String> pair(EciesProfile profile, String text) {
        try (var pair = HomeNetworkKeyPair.parse(1, profile, text);
                EciesPrivateKey key = pair.privateKey()) {
            return List.of(
                    Octets.wrap(key.toArray()).toHex(), pair.publicKey().point().toHex());
        }
    }

    private static String colons(String hex) {
        return hex.replaceAll("(..)(?!$)", "$1:");
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(Octets.ofHex(hex).toArray());
    }

    private static String resource(String name) {
        try (var in = KeyTextTest.class.getResourceAsStream("/keys/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
