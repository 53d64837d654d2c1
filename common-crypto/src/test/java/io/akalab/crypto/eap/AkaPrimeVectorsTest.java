package io.akalab.crypto.eap;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtMac;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.keys.Kaut;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that hostap made, and one that was captured, read and written again bit by bit. */
class AkaPrimeVectorsTest {

    /** The messages of one run with their key. */
    record Run(Octets request, Octets response, Vector v) {

        Kaut kAut() {
            return Kaut.of(v.bytes("kAut"));
        }

        Octets networkName() {
            return Octets.ofAscii(v.text(v.has("snName") ? "snName" : "networkName"));
        }

        @Override
        public String toString() {
            return v.toString();
        }
    }

    static Stream<Run> runs() {
        var ofTheRfc =
                Vectors.in("eap_aka_prime.json", "/rfc_cases").map(v -> run(v, v.child("hostap_generated_messages")));
        return Stream.concat(ofTheRfc, fiveGCases().map(v -> run(v, v)));
    }

    static Stream<Vector> fiveGCases() {
        return Vectors.in("eap_aka_prime.json", "/generated_5g_cases");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void readsAChallenge(Run run) {
        var message = AkaPrimeMessage.decode(run.request);
        assertThat(message.isRequest()).isTrue();
        assertThat(message.subtype()).isEqualTo(AkaPrimeSubtype.CHALLENGE);
        assertThat(message.attributes())
                .containsExactly(
                        new AtRand(run.v.octets("rand")),
                        new AtAutn(run.v.octets("autn")),
                        new AtKdf(AtKdf.CK_IK_PRIME),
                        new AtKdfInput(run.networkName()),
                        message.find(AtMac.class).orElseThrow());
        assertThat(message.kdfs()).containsExactly(1);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void writesAndSignsTheSameChallenge(Run run) {
        var read = AkaPrimeMessage.decode(run.request);
        var attributes = read.attributes().subList(0, 4);
        var written = AkaPrimeMessage.request(read.identifier(), AkaPrimeSubtype.CHALLENGE, attributes)
                .signed(run.kAut());
        assertThat(written.octets()).isEqualTo(run.request);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void writesAndSignsTheSameResponse(Run run) {
        var read = AkaPrimeMessage.decode(run.response);
        var res = AtRes.of(run.v.octets("res"));
        assertThat(read.find(AtRes.class)).contains(res);
        var written = AkaPrimeMessage.response(read.identifier(), AkaPrimeSubtype.CHALLENGE, List.of(res))
                .signed(run.kAut());
        assertThat(written.octets()).isEqualTo(run.response);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noticesAnyBitOfASignedMessage(Run run) {
        for (var message : List.of(run.request, run.response)) {
            assertThat(isGenuine(message, run.kAut())).isTrue();
            assertThat(Vectors.tampered(message)).noneMatch(tampered -> isGenuine(tampered, run.kAut()));
            assertThat(Vectors.tampered(run.v.octets("kAut")))
                    .noneMatch(key -> isGenuine(message, Kaut.of(key.toArray())));
        }
    }

    @ParameterizedTest
    @MethodSource("fiveGCases")
    void readsAndWritesASynchronizationFailure(Vector v) {
        var read = AkaPrimeMessage.decode(v.octets("response_sync_failure"));
        assertThat(read.subtype()).isEqualTo(AkaPrimeSubtype.SYNCHRONIZATION_FAILURE);
        assertThat(read.attributes()).containsExactly(new AtAuts(v.octets("auts")), new AtKdf(1));
        assertThat(AkaPrimeMessage.response(read.identifier(), read.subtype(), read.attributes())
                        .octets())
                .isEqualTo(v.octets("response_sync_failure"));
        assertThat(read.isSignedWith(Kaut.of(v.bytes("kAut")))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rfcRejects")
    void readsAndWritesAnAuthenticationReject(Octets reject) {
        var read = AkaPrimeMessage.decode(reject);
        assertThat(read.subtype()).isEqualTo(AkaPrimeSubtype.AUTHENTICATION_REJECT);
        assertThat(read.attributes()).isEmpty();
        assertThat(AkaPrimeMessage.response(1, AkaPrimeSubtype.AUTHENTICATION_REJECT, List.of())
                        .octets())
                .isEqualTo(reject);
    }

    static Stream<Octets> rfcRejects() {
        return Vectors.in("eap_aka_prime.json", "/rfc_cases")
                .map(v -> v.child("hostap_generated_messages").octets("response_authentication_reject"));
    }

    @Test
    void readsAChallengeOfAnotherSimulator() {
        var eap = Vectors.at("eap_aka_prime.json", "/captured_message_without_keys")
                .octets("eap");
        var message = AkaPrimeMessage.decode(eap);
        assertThat(message.find(AtKdfInput.class))
                .contains(new AtKdfInput(Octets.ofAscii("5G:mnc001.mcc001.3gppnetwork.org")));
        assertThat(AkaPrimeMessage.request(message.identifier(), message.subtype(), message.attributes())
                        .octets())
                .isEqualTo(eap);
        assertThat(message).hasToString("AkaPrimeMessage[REQUEST CHALLENGE, attributes [1, 2, 24, 23, 11]]");
    }

    private static boolean isGenuine(Octets octets, Kaut kAut) {
        try {
            return AkaPrimeMessage.decode(octets).isSignedWith(kAut);
        } catch (MalformedEap e) {
            return false;
        }
    }

    private static Run run(Vector v, Vector messages) {
        return new Run(messages.octets("request_challenge"), messages.octets("response_challenge"), v);
    }
}
