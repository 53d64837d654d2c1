package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.EciesPrivateKey;
import java.math.BigInteger;
import java.security.Provider;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyAgreementsTest {

    /** Points of order 1, 2, 4 and 8 of Curve25519 and its twist, and their forms above the prime (RFC 7748 clause 6.1). */
    private static final String[] LOW_ORDER = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
    };

    static Stream<KeyAgreements> providers() {
        return KeyAgreements.available().stream();
    }

    /** Conscrypt's native library is not there for every machine. */
    @Test
    void prefersTheFasterProvidersThatAreThere() {
        var names = providers().map(KeyAgreements::providerName).toList();
        assertThat(names).isSubsetOf("Conscrypt", "BC", "SunEC").endsWith("BC", "SunEC");
        assertThat(KeyAgreements.preferred().providerName()).isEqualTo(names.getFirst());
    }

    @Test
    void takesAProviderByHandAndRefusesOneWithoutCurves() {
        var keys = new HomeNetworkKeys();
        assertThat(new SuciDeconcealer(keys, new BouncyCastleProvider()).providerName())
                .isEqualTo("BC");
        assertThatIllegalArgumentException().isThrownBy(() -> new SuciDeconcealer(keys, new Empty()));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesPointsOfLowOrder(KeyAgreements agreements) {
        for (var scalar : new String[] {"40".repeat(32), "ff".repeat(32)}) {
            var key = agreements.decode(EciesProfile.A, key(scalar));
            for (var point : LOW_ORDER) {
                assertThat(agreements.agree(EciesProfile.A, key, Octets.ofHex(point)))
                        .as(point)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesPointsThatAreNotOnTheCurve(KeyAgreements agreements) {
        var key = agreements.decode(EciesProfile.B, key("11".repeat(32)));
        var g = HexFormat.of()
                .formatHex(CustomNamedCurves.getByName("secp256r1").getG().getEncoded(false));
        var prime = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
        for (var point : new String[] {
            g.substring(0, 128) + "00",
            "04" + "00".repeat(64),
            "04" + prime + "00".repeat(32),
            "05" + g.substring(2),
            "06" + g.substring(2),
            "07" + g.substring(2),
            "00",
            "",
            "02" + prime,
            "02" + "ff".repeat(32),
            // x = 1 has no y on this curve, nor has 0 with this prefix.
            "02" + "00".repeat(31) + "01",
            "01" + g.substring(2, 66),
            "02" + g.substring(2, 64),
            "02" + g.substring(2, 68)
        }) {
            assertThat(agreements.agree(EciesProfile.B, key, Octets.ofHex(point)))
                    .as(point)
                    .isEmpty();
        }
        assertThat(agreements.agree(EciesProfile.B, key, Octets.ofHex(g))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesAPointOfAnotherLength(KeyAgreements agreements) {
        var key = agreements.decode(EciesProfile.A, key("11".repeat(32)));
        assertThat(agreements.agree(EciesProfile.A, key, Octets.ofHex("09".repeat(31))))
                .isEmpty();
        assertThat(agreements.agree(EciesProfile.A, key, Octets.ofHex("09".repeat(33))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void computesThePublicKeyOfAPrivateOne(KeyAgreements agreements) {
        var curve = CustomNamedCurves.getByName("secp256r1");
        var random = new SplittableRandom(256);
        var order = curve.getN();
        var numbers = Stream.concat(
                Stream.of(1, 2, 3)
                        .flatMap(i -> Stream.of(BigInteger.valueOf(i), order.subtract(BigInteger.valueOf(i)))),
                Stream.generate(() -> new BigInteger(1, octets(random)).mod(order))
                        .limit(20));
        numbers.forEach(d -> assertThat(agreements.publicKey(EciesProfile.B, EciesPrivateKey.of(P256.fixed(d))))
                .isEqualTo(Octets.of(curve.getG().multiply(d).getEncoded(true))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreements.publicKey(EciesProfile.B, key("00".repeat(32))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreements.publicKey(EciesProfile.B, EciesPrivateKey.of(P256.fixed(order))));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void agreesWithEveryOtherProvider(KeyAgreements agreements) {
        for (var profile : EciesProfile.values()) {
            for (var other : KeyAgreements.available()) {
                var home = HomeNetworkKeyPair.generate(1, profile);
                var ephemeral = other.generate(profile);
                var sent = other.agree(
                        profile, ephemeral.privateKey(), home.publicKey().point());
                var received =
                        agreements.agree(profile, agreements.decode(profile, home.privateKey()), ephemeral.publicKey());
                assertThat(received.orElseThrow()).isEqualTo(sent.orElseThrow());
                assertThat(ephemeral).hasToString("Ephemeral[redacted]");
            }
        }
    }

    /** The root of b is a number, but the prime is no coordinate (SEC 1 clause 2.3.4). */
    @Test
    void decodesNoPointWhoseXIsThePrime() {
        var prime = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
        assertThat(P256.decoded(Octets.ofHex("02" + "00".repeat(32)))).isPresent();
        assertThat(P256.decoded(Octets.ofHex("02" + prime))).isEmpty();
    }

    /** A key is decoded anew where another provider asks, and is gone with its pair. */
    @ParameterizedTest
    @EnumSource
    void decodesAKeyOnceForAProvider(EciesProfile profile) {
        var pair = HomeNetworkKeyPair.generate(1, profile);
        var bouncyCastle = KeyAgreements.of(new BouncyCastleProvider());
        var platform = KeyAgreements.ofPlatform();
        var decoded = pair.decodedBy(bouncyCastle).orElseThrow();
        assertThat(pair.decodedBy(bouncyCastle)).containsSame(decoded);
        assertThat(pair.decodedBy(platform).orElseThrow().getClass()).isNotEqualTo(decoded.getClass());
        pair.close();
        assertThat(pair.decodedBy(platform)).isEmpty();
    }

    @Test
    void compressesAndDecompressesEveryPoint() {
        var curve = CustomNamedCurves.getByName("secp256r1");
        var random = new SplittableRandom(257);
        for (int i = 0; i < 50; i++) {
            var point = curve.getG().multiply(new BigInteger(1, octets(random)));
            var compressed = Octets.of(point.getEncoded(true));
            var uncompressed = Octets.of(point.getEncoded(false));
            assertThat(P256.compressed(uncompressed)).isEqualTo(compressed);
            assertThat(P256.compressed(compressed)).isEqualTo(compressed);
            assertThat(P256.uncompressed(compressed)).contains(uncompressed);
            assertThat(P256.uncompressed(uncompressed)).contains(uncompressed);
        }
    }

    private static EciesPrivateKey key(String hex) {
        return EciesPrivateKey.of(HexFormat.of().parseHex(hex));
    }

    private static byte[] octets(SplittableRandom random) {
        var octets = new byte[32];
        random.nextBytes(octets);
        return octets;
    }

    private static final class Empty extends Provider {

        private static final long serialVersionUID = 1;

        Empty() {
            super("Empty", "1", "a provider of nothing");
        }
    }
}
