package io.akalab.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9048 clause 3.3 and TS 33.501 clause 6.1.3.1 on the figures of RFC 9048 Appendix D and on runs for 5G. */
class EapAkaPrimeKeysTest {

    private static final KeyDerivation KDF = KeyDerivation.unobserved();

    static Stream<Vector> rfcCases() {
        return Vectors.in("eap_aka_prime.json", "/rfc_cases");
    }

    static Stream<Vector> fiveGCases() {
        return Vectors.in("eap_aka_prime.json", "/generated_5g_cases");
    }

    static Stream<Vector> cases() {
        return Stream.concat(rfcCases(), fiveGCases());
    }

    @ParameterizedTest
    @MethodSource("rfcCases")
    void makesTheTransformedKeysOfTheRfc(Vector v) {
        var both = transformed(v.octets("ck"), v.octets("ik"), v.text("networkName"), v.octets("autn"));
        assertThat(both).isEqualTo(v.octets("ckPrime").concat(v.octets("ikPrime")));
        for (var ck : Vectors.tampered(v.octets("ck"))) {
            assertThat(transformed(ck, v.octets("ik"), v.text("networkName"), v.octets("autn")))
                    .isNotEqualTo(both);
        }
        for (var autn : Vectors.tampered(v.octets("autn").slice(0, 6))) {
            assertThat(transformed(v.octets("ck"), v.octets("ik"), v.text("networkName"), autn))
                    .isNotEqualTo(both);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cutsTheMasterKeyAsPublished(Vector v) {
        try (var keys = keys(v.octets("ckPrime"), v.octets("ikPrime"), identity(v))) {
            assertThat(octets(keys.kEncr())).isEqualTo(v.octets("kEncr"));
            assertThat(octets(keys.kAut())).isEqualTo(v.octets("kAut"));
            assertThat(octets(keys.kRe())).isEqualTo(v.octets("kRe"));
            assertThat(octets(keys.msk())).isEqualTo(v.octets("msk"));
            assertThat(octets(keys.emsk())).isEqualTo(v.octets("emsk"));
            assertThat(octets(KDF.kausf(keys.emsk()))).isEqualTo(v.octets(v.has("kausf") ? "kausf" : "kausf_5g"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noticesAnyBitOfItsInputs(Vector v) {
        var ckPrime = v.octets("ckPrime");
        var ikPrime = v.octets("ikPrime");
        Vectors.tampered(ckPrime).forEach(ck -> isAnother(v, keys(ck, ikPrime, identity(v))));
        Vectors.tampered(ikPrime).forEach(ik -> isAnother(v, keys(ckPrime, ik, identity(v))));
        Vectors.tampered(identity(v)).forEach(id -> isAnother(v, keys(ckPrime, ikPrime, id)));
    }

    @ParameterizedTest
    @MethodSource("fiveGCases")
    void goesFromCkAndIkDownToKseaf(Vector v) {
        var snn = ServingNetworkName.parse(v.text("snName"));
        var primes = KDF.ckIkPrime(
                Ck.of(v.bytes("ck")),
                Ik.of(v.bytes("ik")),
                snn,
                v.octets("autn").slice(0, 6));
        assertThat(octets(primes.ckPrime())).isEqualTo(v.octets("ckPrime"));
        assertThat(octets(primes.ikPrime())).isEqualTo(v.octets("ikPrime"));
        var keys = KDF.eapAkaPrimeKeys(primes.ckPrime(), primes.ikPrime(), Supi.parse(v.text("supi")));
        assertThat(octets(KDF.kseaf(KDF.kausf(keys.emsk()), snn))).isEqualTo(v.octets("kseaf"));
    }

    /** What an EAP-Response/Identity would say, and the SUPI with its prefix, are no identities to derive with (F.3). */
    @ParameterizedTest
    @MethodSource("fiveGCases")
    void makesOtherKeysOfAnIdentityWithAPrefixOrARealm(Vector v) {
        for (var other : List.of(
                v.text("supi"),
                "6" + v.text("identity"),
                "0" + v.text("identity"),
                "6" + v.text("identity") + "@nai.5gc.mnc001.mcc001.3gppnetwork.org")) {
            isAnother(v, keys(v.octets("ckPrime"), v.octets("ikPrime"), Octets.ofAscii(other)));
        }
    }

    @Test
    void derivesWithTheWholeNai() {
        var v = rfcCases().findFirst().orElseThrow();
        var ckPrime = CkPrime.of(v.bytes("ckPrime"));
        var ikPrime = IkPrime.of(v.bytes("ikPrime"));
        var ofNai = KDF.eapAkaPrimeKeys(ckPrime, ikPrime, new Nai("sensor@example.org"));
        var ofText = KDF.eapAkaPrimeKeys(ckPrime, ikPrime, Octets.ofAscii("sensor@example.org"));
        assertThat(ofNai.emsk().matches(ofText.emsk())).isTrue();
    }

    @Test
    void extendsAsManyRoundsAsTheOutputTakes() throws GeneralSecurityException {
        var key = Octets.ofHex("ab".repeat(32)).toArray();
        var s = Octets.ofAscii("EAP-AKA'anyone");
        for (int length = 0; length <= 300; length++) {
            assertThat(Octets.wrap(PrfPrime.derive(key, s, length))).isEqualTo(byThePlatform(key, s, length));
        }
        assertThat(PrfPrime.derive(key, s, 255 * 32)).hasSize(255 * 32);
        assertThatIllegalArgumentException().isThrownBy(() -> PrfPrime.derive(key, s, 255 * 32 + 1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsEveryStepSoThatItCanBeRecomputed(Vector v) throws GeneralSecurityException {
        var steps = new ArrayList<Derivation>();
        var kdf = KeyDerivation.observedBy(steps::add);
        var keys = kdf.eapAkaPrimeKeys(CkPrime.of(v.bytes("ckPrime")), IkPrime.of(v.bytes("ikPrime")), identity(v));
        kdf.kausf(keys.emsk());
        assertThat(steps)
                .extracting(Derivation::result)
                .containsExactly("MK", "K_encr", "K_aut", "K_re", "MSK", "EMSK", "K_AUSF");
        assertThat(steps)
                .extracting(Derivation::clause)
                .containsExactly(
                        "RFC 9048 3.3",
                        "RFC 9048 3.3 MK[0..127]",
                        "RFC 9048 3.3 MK[128..383]",
                        "RFC 9048 3.3 MK[384..639]",
                        "RFC 9048 3.3 MK[640..1151]",
                        "RFC 9048 3.3 MK[1152..1663]",
                        "TS 33.501 6.1.3.1 EMSK[0..255]");
        var mk = steps.getFirst();
        assertThat(mk.inputKey()).isEqualTo(v.octets("ikPrime").concat(v.octets("ckPrime")));
        assertThat(mk.output()).isEqualTo(byThePlatform(mk.inputKey().toArray(), mk.s(), 208));
        assertThat(mk.parameters())
                .extracting(Derivation.Parameter::value)
                .containsExactly(Octets.ofAscii("EAP-AKA'"), identity(v));
        assertThat(mk.fc()).isNull();
        for (var part : steps.subList(1, steps.size())) {
            assertThat(part.output()).as(part.result()).isEqualTo(cutOut(part));
        }
        assertThat(steps.toString()).doesNotContain(v.text("kAut"), v.text("emsk"));
    }

    @Test
    void wipesAllKeysAtOnce() {
        var v = rfcCases().findFirst().orElseThrow();
        var keys = keys(v.octets("ckPrime"), v.octets("ikPrime"), identity(v));
        keys.close();
        for (var key : List.of(keys.kEncr(), keys.kAut(), keys.kRe(), keys.msk(), keys.emsk())) {
            assertThatIllegalStateException().isThrownBy(key::toArray);
        }
        assertThat(keys.toString()).doesNotContain(v.text("kAut"));
    }

    private static void isAnother(Vector v, EapAkaPrimeKeys keys) {
        assertThat(octets(keys.kEncr())).isNotEqualTo(v.octets("kEncr"));
        assertThat(octets(keys.kAut())).isNotEqualTo(v.octets("kAut"));
        assertThat(octets(keys.kRe())).isNotEqualTo(v.octets("kRe"));
        assertThat(octets(keys.msk())).isNotEqualTo(v.octets("msk"));
        assertThat(octets(keys.emsk())).isNotEqualTo(v.octets("emsk"));
    }

    /** "RFC 9048 3.3 MK[0..127]" names bits of the key that goes in. */
    private static Octets cutOut(Derivation part) {
        var range =
                part.clause().replaceAll(".*\\[(\\d+)\\.\\.(\\d+)]", "$1 $2").split(" ", -1);
        int from = Integer.parseInt(range[0]) / 8;
        int to = (Integer.parseInt(range[1]) + 1) / 8;
        return part.inputKey().slice(from, to - from);
    }

    private static Octets byThePlatform(byte[] key, Octets s, int length) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var output = Octets.of();
        var t = Octets.of();
        for (int n = 1; output.length() < length; n++) {
            t = Octets.wrap(mac.doFinal(t.concat(s).concat(Octets.of((byte) n)).toArray()));
            output = output.concat(t);
        }
        return output.slice(0, length);
    }

    private static Octets transformed(Octets ck, Octets ik, String networkName, Octets autn) {
        var key = ck.concat(ik).toArray();
        var s = Kdf.s(KdfFunction.CK_IK_PRIME.fc(), Octets.ofAscii(networkName), autn.slice(0, 6));
        return Octets.wrap(Kdf.derive(key, s));
    }

    private static EapAkaPrimeKeys keys(Octets ckPrime, Octets ikPrime, Octets identity) {
        return KDF.eapAkaPrimeKeys(CkPrime.of(ckPrime.toArray()), IkPrime.of(ikPrime.toArray()), identity);
    }

    private static Octets identity(Vector v) {
        return Octets.ofAscii(v.text("identity"));
    }

    private static Octets octets(Key key) {
        return Octets.wrap(key.toArray());
    }
}
