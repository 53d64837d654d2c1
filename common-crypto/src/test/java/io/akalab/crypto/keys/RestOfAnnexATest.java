package io.akalab.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.identity.Supi;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The derivations that nobody has published figures for, A.12 to A.22 and AKMA: against the platform's HMAC-SHA-256 over S as
 * the clause writes it, here in hexadecimal digits. FCs and S also stand in the table of {@code kdf5g.json}.
 */
class RestOfAnnexATest {

    private static final KeyDerivation KDF = KeyDerivation.unobserved();
    private static final String KEY = "4ce10ac12f05b4f9b6d9ea39b1a4d8d92d5ac6a0b0f5b8a06f0f3c4b1f2a7d31";
    private static final String NH_OF_EPS = "a1b2c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbccddeeff00";
    private static final Supi IMSI = Supi.parse("imsi-999700000000001");
    private static final String IMSI_DIGITS = "393939373030303030303030303031";

    private static Arguments step(String clause, int length, String s, BiFunction<KeyDerivation, byte[], Octets> step) {
        return Arguments.of(clause, length, s, step);
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                step(
                        "A.12",
                        32,
                        "71" + "01f7" + "0002" + "03ffff" + "0003",
                        (kdf, k) -> octets(kdf.kngRanStarOfNgEnb(Kgnb.of(k), 0x1F7, 0x3FFFF))),
                step(
                        "A.12",
                        32,
                        "71" + "0000" + "0002" + "000001" + "0003",
                        (kdf, k) -> octets(kdf.kngRanStarOfNgEnb(Nh.of(k), 0, 1))),
                step(
                        "A.13",
                        32,
                        "72" + "00" + "0001" + "00000105" + "0004",
                        (kdf, k) -> octets(kdf.kamfPrimeIdle(Kamf.of(k), 0x105))),
                step(
                        "A.13",
                        32,
                        "72" + "01" + "0001" + "00fffffe" + "0004",
                        (kdf, k) -> octets(kdf.kamfPrimeHandover(Kamf.of(k), 0xFFFFFE))),
                step(
                        "A.14.1",
                        32,
                        "73" + "00000105" + "0004",
                        (kdf, k) -> octets(kdf.kasmePrimeIdle(Kamf.of(k), 0x105))),
                step(
                        "A.14.2",
                        32,
                        "74" + "00000105" + "0004",
                        (kdf, k) -> octets(kdf.kasmePrimeHandover(Kamf.of(k), 0x105))),
                step(
                        "A.15.1",
                        32,
                        "75" + "00000007" + "0004",
                        (kdf, k) -> octets(kdf.kamfPrimeOfEpsIdle(Kasme.of(k), 7))),
                step(
                        "A.15.2",
                        32,
                        "76" + NH_OF_EPS + "0020",
                        (kdf, k) -> octets(kdf.kamfPrimeOfEpsHandover(
                                Kasme.of(k), Nh.of(Octets.ofHex(NH_OF_EPS).toArray())))),
                step(
                        "A.17",
                        16,
                        "77" + "09" + "0001" + "0001" + "0002",
                        (kdf, k) -> kdf.sorMacIausf(Kausf.of(k), Octets.ofHex("09"), 1)),
                step(
                        "A.17",
                        16,
                        "77" + "0b" + "0001" + "ffff" + "0002" + "99f9078000" + "0005",
                        (kdf, k) ->
                                kdf.sorMacIausf(Kausf.of(k), Octets.ofHex("0b"), 0xFFFF, Octets.ofHex("99f9078000"))),
                step("A.18", 16, "78" + "01" + "0001" + "0102" + "0002", (kdf, k) -> kdf.sorMacIue(Kausf.of(k), 0x102)),
                step(
                        "A.19",
                        16,
                        "7b" + "010203040506" + "0006" + "0001" + "0002",
                        (kdf, k) -> kdf.upuMacIausf(Kausf.of(k), Octets.ofHex("010203040506"), 1)),
                step("A.20", 16, "7c" + "01" + "0001" + "0001" + "0002", (kdf, k) -> kdf.upuMacIue(Kausf.of(k), 1)),
                step(
                        "A.9",
                        32,
                        "6e" + "00000003" + "0004" + "02" + "0001",
                        (kdf, k) -> octets(kdf.ktngf(Kamf.of(k), 3))),
                step("A.22", 32, "84" + "01" + "0001", (kdf, k) -> octets(kdf.ktIpsec(Ktngf.of(k)))),
                step("A.22", 32, "84" + "02" + "0001", (kdf, k) -> octets(kdf.ktnap(Ktngf.of(k)))),
                step(
                        "TS 33.535 A.2",
                        32,
                        "80" + "414b4d41" + "0004" + IMSI_DIGITS + "000f",
                        (kdf, k) -> octets(kdf.kakma(Kausf.of(k), IMSI))),
                step(
                        "TS 33.535 A.2",
                        32,
                        "80" + "414b4d41" + "0004" + "614062" + "0003",
                        (kdf, k) -> octets(kdf.kakma(Kausf.of(k), Supi.parse("nai-a@b")))),
                step(
                        "TS 33.535 A.3",
                        32,
                        "81" + "412d544944" + "0005" + IMSI_DIGITS + "000f",
                        (kdf, k) -> kdf.aTid(Kausf.of(k), IMSI)),
                step(
                        "TS 33.535 A.4",
                        32,
                        "82" + "61662e6f72670100000001" + "000b",
                        (kdf, k) -> octets(
                                kdf.kaf(Kakma.of(k), Octets.ofAscii("af.org").concat(Octets.ofHex("0100000001"))))));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("steps")
    void derivesWhatHmacMakesOfTheInputOfTheClause(
            String clause, int length, String s, BiFunction<KeyDerivation, byte[], Octets> step) {
        var key = Octets.ofHex(KEY);
        assertThat(step.apply(KDF, key.toArray()))
                .isEqualTo(hmac(key, Octets.ofHex(s)).from(32 - length));
        for (var tampered : Vectors.tampered(key)) {
            assertThat(step.apply(KDF, tampered.toArray())).isNotEqualTo(step.apply(KDF, key.toArray()));
        }
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("steps")
    void showsTheInputOfTheClause(String clause, int length, String s, BiFunction<KeyDerivation, byte[], Octets> step) {
        var observed = KeyDerivation.observedBy(derivation -> {
            assertThat(derivation.s()).isEqualTo(Octets.ofHex(s));
            assertThat(derivation.clause()).endsWith(clause);
            assertThat(derivation.output().length()).isEqualTo(length);
        });
        assertThat(step.apply(observed, Octets.ofHex(KEY).toArray()).length()).isEqualTo(length);
    }

    static Stream<Vector> table() {
        return Vectors.in("kdf5g.json", "/kdf_table")
                .filter(row -> row.has("fc") && row.text("clause").startsWith("A."));
    }

    /** The table was read from the specification by somebody else. */
    @ParameterizedTest
    @MethodSource("table")
    void hasTheFunctionCodesOfTheTable(Vector row) {
        var functions = Arrays.stream(KdfFunction.values())
                .filter(f ->
                        f.clause().matches("TS 33\\.501 " + row.text("clause").replace(".", "\\.") + "(\\.0)?"))
                .toList();
        assertThat(functions)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.fc()).isEqualTo(Integer.parseInt(row.text("fc"), 16)))
                .allSatisfy(f -> assertThat(row.text("key").replace("||", "‖").split(" or ", -1))
                        .containsAll(List.of(f.inputKey().split(" or ", -1))));
    }

    @Test
    void refusesACounterThatHasWrappedOrNotBegun() {
        var kausf = Kausf.of(Octets.ofHex(KEY).toArray());
        for (int counter : new int[] {-1, 0, 0x10000}) {
            assertThatIllegalArgumentException().isThrownBy(() -> KDF.sorMacIausf(kausf, Octets.ofHex("01"), counter));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KDF.sorMacIausf(kausf, Octets.ofHex("01"), counter, Octets.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> KDF.sorMacIue(kausf, counter));
            assertThatIllegalArgumentException().isThrownBy(() -> KDF.upuMacIausf(kausf, Octets.of(), counter));
            assertThatIllegalArgumentException().isThrownBy(() -> KDF.upuMacIue(kausf, counter));
        }
    }

    @Test
    void refusesACellThatIsNone() {
        var kgnb = Kgnb.of(Octets.ofHex(KEY).toArray());
        assertThatIllegalArgumentException().isThrownBy(() -> KDF.kngRanStarOfNgEnb(kgnb, 0x10000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> KDF.kngRanStarOfNgEnb(kgnb, 0, 1 << 24));
    }

    private static Octets hmac(Octets key, Octets s) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.toArray(), "HmacSHA256"));
            return Octets.wrap(mac.doFinal(s.toArray()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Octets octets(Key key) {
        return Octets.wrap(key.toArray());
    }
}
