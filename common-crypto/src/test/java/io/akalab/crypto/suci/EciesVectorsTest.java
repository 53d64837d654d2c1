package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Suci.HomePlmn;
import io.akalab.crypto.identity.Suci.HomeRealm;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.EciesPrivateKey;
import io.akalab.crypto.suci.Deconcealment.Cause;
import io.akalab.crypto.suci.Deconcealment.InvalidOutput;
import io.akalab.crypto.suci.Deconcealment.Reason;
import io.akalab.crypto.suci.Deconcealment.Refused;
import io.akalab.crypto.suci.Deconcealment.Revealed;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** TS 33.501 clause C.4 and what other code bases check with, on every provider that is there. */
class EciesVectorsTest {

    static Stream<Arguments> vectors() {
        return each(Stream.of("/annex_c4", "/code_base_vectors").flatMap(g -> Vectors.in("suci.json", g)));
    }

    static Stream<Arguments> annex() {
        return each(Vectors.in("suci.json", "/annex_c4"));
    }

    static Stream<Arguments> strings() {
        return each(Vectors.in("suci.json", "/suci_string_cases"));
    }

    static Stream<Arguments> negative() {
        return each(Vectors.in("suci.json", "/derived_negative_cases"));
    }

    private static Stream<Arguments> each(Stream<Vector> vectors) {
        var all = vectors.toList();
        return KeyAgreements.available().stream()
                .flatMap(agreements -> all.stream().map(v -> Arguments.of(agreements, v)));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void makesEveryIntermediateResult(KeyAgreements agreements, Vector v) {
        var profile = profile(v);
        var hnKey = EciesPrivateKey.of(v.bytes("hn_private_key"));
        assertThat(agreements.publicKey(profile, hnKey)).isEqualTo(v.octets("hn_public_key"));
        var secret = agreements
                .agree(profile, agreements.decode(profile, hnKey), v.octets("eph_public_key"))
                .orElseThrow();
        assertThat(Octets.of(secret)).isEqualTo(v.octets("shared_key"));
        if (v.has("eph_private_key")) {
            var ephemeral = EciesPrivateKey.of(v.bytes("eph_private_key"));
            assertThat(agreements.publicKey(profile, ephemeral)).isEqualTo(v.octets("eph_public_key"));
            var sent = agreements.agree(profile, agreements.decode(profile, ephemeral), v.octets("hn_public_key"));
            assertThat(Octets.of(sent.orElseThrow())).isEqualTo(v.octets("shared_key"));
        }
        try (var ecies = Ecies.of(secret, v.octets("eph_public_key"))) {
            assertThat(Octets.of(ecies.keys()))
                    .isEqualTo(v.octets("enc_key").concat(v.octets("icb")).concat(v.octets("mac_key")));
            assertThat(Octets.of(ecies.crypt(v.bytes("plaintext")))).isEqualTo(v.octets("ciphertext"));
            assertThat(Octets.of(ecies.crypt(v.bytes("ciphertext")))).isEqualTo(v.octets("plaintext"));
            assertThat(ecies.tag(v.bytes("ciphertext"))).isEqualTo(v.octets("mac_tag"));
        }
    }

    @ParameterizedTest
    @MethodSource("annex")
    void concealsAsTheAnnexDoes(KeyAgreements agreements, Vector v) {
        var ephemeral = EciesPrivateKey.of(v.bytes("eph_private_key"));
        var concealer = new SuciConcealer(
                agreements,
                profile -> new KeyAgreements.Ephemeral(
                        agreements.decode(profile, ephemeral), agreements.publicKey(profile, ephemeral)));
        var key = new HomeNetworkPublicKey(27, profile(v), v.octets("hn_public_key"));
        var suci = switch (Supi.parse(v.text("supi"))) {
            case Imsi imsi -> concealer.conceal(imsi, 3, "678", key);
            case Nai nai -> concealer.conceal(nai, "678", key);
        };
        assertThat(suci).isEqualTo(suci(v, v.text("scheme_output")));
        if (v.has("nai_scheme_output_text")) {
            // C.4.3.2 and C.4.4.2 print the output in the form of a username (TS 23.003 clause 28.7.3).
            assertThat(HexFormat.of().parseHex(suci.output()))
                    .isEqualTo(HexFormat.of()
                            .parseHex(v.text("nai_scheme_output_text").replaceAll("ecckey|\\.cip|\\.mac", "")));
        }
    }

    static Stream<Vector> annexAlone() {
        return Vectors.in("suci.json", "/annex_c4");
    }

    @ParameterizedTest
    @MethodSource("annexAlone")
    void tellsEveryStepOfARevelationWhereAskedTo(Vector v) {
        var steps = new ArrayList<Derivation>();
        var pair = HomeNetworkKeyPair.of(27, profile(v), EciesPrivateKey.of(v.bytes("hn_private_key")));

        SuciDeconcealer.observedBy(HomeNetworkKeys.of(pair), steps::add).deconceal(suci(v, v.text("scheme_output")));

        assertThat(steps).extracting(Derivation::result).containsExactly("Z", "EK", "ICB", "MK", "MAC-tag", "M");
        assertThat(steps)
                .extracting(step -> step.output().toHex())
                .containsExactly(
                        v.text("shared_key"),
                        v.text("enc_key"),
                        v.text("icb"),
                        v.text("mac_key"),
                        v.text("mac_tag"),
                        v.text("plaintext"));
    }

    @ParameterizedTest
    @MethodSource("annexAlone")
    void tellsTheSameKeysOfAConcealment(Vector v) {
        var concealing = new ArrayList<Derivation>();
        var revealing = new ArrayList<Derivation>();
        var pair = HomeNetworkKeyPair.of(27, profile(v), EciesPrivateKey.of(v.bytes("hn_private_key")));

        var suci =
                SuciConcealer.observedBy(concealing::add).conceal(new Nai("user@example.org"), "0", pair.publicKey());
        SuciDeconcealer.observedBy(HomeNetworkKeys.of(pair), revealing::add).deconceal(suci);

        assertThat(concealing).extracting(Derivation::result).containsExactly("Z", "EK", "ICB", "MK", "C", "MAC-tag");
        assertThat(outputs(concealing)).containsAll(outputs(revealing.subList(0, 5)));
        assertThat(suci.output())
                .endsWith(outputs(concealing).get(4) + outputs(concealing).get(5));
    }

    private static List<String> outputs(List<Derivation> steps) {
        return steps.stream().map(step -> step.output().toHex()).toList();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void compressesTheHomeNetworkKeyOfTheVector(KeyAgreements agreements, Vector v) {
        for (var form : List.of("hn_public_key", "hn_public_key_uncompressed")) {
            if (v.has(form)) {
                assertThat(new HomeNetworkPublicKey(1, profile(v), v.octets(form)).point())
                        .isEqualTo(agreements.publicKey(profile(v), EciesPrivateKey.of(v.bytes("hn_private_key"))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void revealsWhatOthersConceal(KeyAgreements agreements, Vector v) {
        var deconcealer = deconcealer(agreements, v);
        var expected = new Revealed(supi(v));
        assertThat(deconcealer.deconceal(suci(v, v.text("scheme_output")))).isEqualTo(expected);
        if (v.has("eph_public_key_uncompressed")) {
            var uncompressed = v.text("eph_public_key_uncompressed") + v.text("ciphertext") + v.text("mac_tag");
            assertThat(deconcealer.deconceal(suci(v, uncompressed))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("strings")
    void revealsOrRefusesTheSucisOfOtherCores(KeyAgreements agreements, Vector v) {
        var suci = Suci.parse(v.text("suci"));
        var a = annexVector("C.4.3.1 Profile A IMSI");
        var b = annexVector("C.4.4.1 Profile B IMSI");
        var key = suci.scheme() == 2 ? b : a;
        var pair = pair(suci.scheme() == 0 ? 1 : suci.keyId(), profile(key), key);
        var result = new SuciDeconcealer(HomeNetworkKeys.of(pair), agreements).deconceal(suci);
        if (v.has("supi")) {
            assertThat(result).isEqualTo(new Revealed(Supi.parse(v.text("supi"))));
        } else {
            assertThat(result).isEqualTo(new InvalidOutput(Reason.INVALID_POINT));
            assertThat(((Refused) result).cause()).isEqualTo(Cause.INVALID_SCHEME_OUTPUT);
        }
    }

    /** The other core writes the key identifier of one of its two with a zero before it, which TS 29.571 does not know. */
    @Test
    void readsTheTextsOfOtherCores() {
        var texts = Vectors.in("suci.json", "/code_base_vectors")
                .filter(v -> v.has("suci"))
                .toList();
        assertThat(texts).hasSize(2);
        for (var v : texts) {
            if (v.has("supi")) {
                var suci = Suci.parse(v.text("suci"));
                assertThat(suci.output()).isEqualTo(v.text("scheme_output"));
                var keys = HomeNetworkKeys.of(pair(suci.keyId(), profile(v), v));
                assertThat(new SuciDeconcealer(keys).deconceal(suci))
                        .isEqualTo(new Revealed(Supi.parse(v.text("supi"))));
            } else {
                assertThat(v.text("suci")).contains("-1-01-" + v.text("scheme_output"));
                assertThatIllegalArgumentException().isThrownBy(() -> Suci.parse(v.text("suci")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("negative")
    void refusesTheNegativeCases(KeyAgreements agreements, Vector v) {
        var origin = annexVector(v.text("derived_from"));
        var expected = v.text("name").endsWith("truncated") ? Reason.TRUNCATED : Reason.WRONG_TAG;
        assertThat(deconcealer(agreements, origin).deconceal(suci(origin, v.text("scheme_output"))))
                .isEqualTo(new InvalidOutput(expected));
    }

    static Vector annexVector(String name) {
        return Vectors.in("suci.json", "/annex_c4")
                .filter(v -> v.text("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    static HomeNetworkKeyPair pair(int id, EciesProfile profile, Vector v) {
        return HomeNetworkKeyPair.of(id, profile, EciesPrivateKey.of(v.bytes("hn_private_key")));
    }

    static EciesProfile profile(Vector v) {
        return EciesProfile.valueOf(v.text("profile"));
    }

    static Suci suci(Vector v, String output) {
        var home = v.has("realm") ? new HomeRealm(v.text("realm")) : new HomePlmn(plmn(v));
        return new Suci(home, "678", v.number("scheme_id"), 27, output);
    }

    /** What other code bases check with names no home network unless it is part of a SUCI. */
    static Plmn plmn(Vector v) {
        return v.has("mcc") ? new Plmn(v.text("mcc"), v.text("mnc")) : new Plmn("001", "01");
    }

    static Supi supi(Vector v) {
        return v.has("realm") ? new Nai(v.text("username") + "@" + v.text("realm")) : Imsi.of(plmn(v), v.text("msin"));
    }

    static SuciDeconcealer deconcealer(KeyAgreements agreements, Vector v) {
        return new SuciDeconcealer(HomeNetworkKeys.of(pair(27, profile(v), v)), agreements);
    }
}
