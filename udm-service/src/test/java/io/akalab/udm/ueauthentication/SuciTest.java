package io.akalab.udm.ueauthentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.suci.EciesProfile;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.crypto.suci.SuciConcealer;
import io.akalab.sbi.client.SbiPath;
import io.akalab.udm.LabKeys;
import io.akalab.udm.RunningUdm;
import io.akalab.udm.RunningUdm.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SUCIs in generate-auth-data over HTTP/2 (TS 33.501 Annex C, TS 29.503 table 6.3.7.3-1). */
class SuciTest {

    private static final String INVALID_OUTPUT = "INVALID_SCHEME_OUTPUT";
    private static final String INVALID_KEY = "INVALID_HN_PUBLIC_KEY_IDENTIFIER";
    private static final int TAG_DIGITS = 16;

    private static RunningUdm udm;

    @BeforeAll
    static void start() {
        udm = RunningUdm.start();
        add(1, "A", LabKeys.PROFILE_A);
        add(2, "B", LabKeys.PROFILE_B);
        add(3, "A", LabKeys.OTHER_A);
        add(4, "B", LabKeys.OTHER_B);
        add(27, "A", LabKeys.PROFILE_A);
    }

    @AfterAll
    static void stop() {
        udm.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/suci.csv", useHeadersInDisplayName = true)
    void revealsWhomASuciStandsFor(String suci, String supi) {
        udm.provision(supi);

        var answer = generate(suci);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("supi").asString()).isEqualTo(supi);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/suci.csv", useHeadersInDisplayName = true)
    void refusesASuciThatWasTamperedWith(String text, String supi) {
        udm.provision(supi);
        var suci = Suci.parse(text);
        if (suci.scheme() == Suci.NULL_SCHEME) {
            assertRefused(generate(text + "x"), 403, INVALID_OUTPUT, supi);
            return;
        }
        int end = suci.output().length();
        // A bit of the tag, of the ciphertext and of the ephemeral public key; a tag, and more, cut off.
        assertInvalid(suci, flipped(suci.output(), end - 1), supi);
        assertInvalid(suci, flipped(suci.output(), end - TAG_DIGITS - 1), supi);
        assertInvalid(suci, flipped(suci.output(), 41), supi);
        assertInvalid(suci, suci.output().substring(0, end - TAG_DIGITS), supi);
        assertInvalid(suci, suci.output().substring(0, 40), supi);
        assertInvalid(suci, suci.output().substring(0, end - 1), supi);
        assertInvalid(suci, suci.output() + "00", supi);
    }

    @ParameterizedTest
    @EnumSource
    void revealsWhatASimulatedUsimConceals(EciesProfile profile) {
        var key = profile == EciesProfile.A
                ? HomeNetworkPublicKey.parse(1, profile, LabKeys.PUBLIC_A)
                : HomeNetworkPublicKey.parse(2, profile, LabKeys.PUBLIC_B);
        var concealer = new SuciConcealer();

        assertRevealed(concealer.conceal(new Imsi("999700000000001"), 2, "0", key), new Imsi("999700000000001"));
        assertRevealed(concealer.conceal(new Imsi("310260123456789"), 3, "17", key), new Imsi("310260123456789"));
        assertRevealed(concealer.conceal(new Nai("alice@example.org"), "0", key), new Nai("alice@example.org"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no such key, of either profile        | 1-5-b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87   | 403 | INVALID_HN_PUBLIC_KEY_IDENTIFIER
                    no such key                           | 2-255-039aab8376597021e855679a9778ea0b67396e68c66df32c0f41e9acca2da9b9d146a33fc2716ac7dae96aa30a4d | 403 | INVALID_HN_PUBLIC_KEY_IDENTIFIER
                    Profile B with a key of Profile A     | 2-1-039aab8376597021e855679a9778ea0b67396e68c66df32c0f41e9acca2da9b9d146a33fc2716ac7dae96aa30a4d   | 403 | INVALID_HN_PUBLIC_KEY_IDENTIFIER
                    Profile A with a key of Profile B     | 1-2-b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87   | 403 | INVALID_HN_PUBLIC_KEY_IDENTIFIER
                    concealed with another key            | 1-3-b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87   | 403 | INVALID_SCHEME_OUTPUT
                    an operator's own scheme              | c-1-b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87   | 501 | UNSUPPORTED_PROTECTION_SCHEME
                    a scheme that is reserved             | 3-1-b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87   | 501 | UNSUPPORTED_PROTECTION_SCHEME
                    the null scheme with a key            | 0-1-0000000001 | 400 | MANDATORY_IE_INCORRECT
                    Profile A without a key               | 1-0-b2e92f83   | 400 | MANDATORY_IE_INCORRECT
                    a key identifier of two digits        | 1-01-b2e92f83  | 400 | MANDATORY_IE_INCORRECT
                    a key identifier that is too high     | 1-256-b2e92f83 | 400 | MANDATORY_IE_INCORRECT
                    an output that is not hexadecimal     | 1-1-xyz        | 400 | MANDATORY_IE_INCORRECT
                    an output of one digit                | 1-1-b          | 403 | INVALID_SCHEME_OUTPUT
                    """)
    void tellsWhyASuciIsRefused(String what, String schemeKeyAndOutput, int status, String cause) {
        udm.provision("imsi-274012001002086");

        var answer = generate("suci-0-274-012-0-" + schemeKeyAndOutput);

        assertRefused(answer, status, cause, "imsi-274012001002086");
    }

    /** The points of low order on Curve25519, for which every private key gives a shared secret of zeros (RFC 7748 clause 6.1). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            })
    void refusesAnEphemeralKeyOfLowOrder(String point) {
        assertRefused(generate("suci-0-274-012-0-1-1-" + point + "cb02352410cddd9e730ef3fa87"), 403, INVALID_OUTPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // No point has that x; an x beyond the field; a y that is not that of the x; hybrid forms; infinity.
                "020000000000000000000000000000000000000000000000000000000000000001",
                "02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
                "0434a66778799d52fedd9326db4b690d092e05c9ba0ace5b413dafc0a40aa28ee00a79f790fa4da6a2ece892423adb130d"
                        + "c1b30e270b7d0088bdd716b93894891d",
                "069aab8376597021e855679a9778ea0b67396e68c66df32c0f41e9acca2da9b9d1d1f44ea1c87aa7478b954537bde79951"
                        + "e748a43294a4f4cf86eaff1789c9c81f",
                "000000000000000000000000000000000000000000000000000000000000000000",
            })
    void refusesAnEphemeralKeyThatIsNotOnTheCurve(String point) {
        assertRefused(generate("suci-0-208-93-0-2-2-" + point + "46a33fc2716ac7dae96aa30a4d"), 403, INVALID_OUTPUT);
    }

    @Test
    void refusesWhatIsConcealedWellAndIsNoMsin() {
        // The letter j is 6a: its nibbles are no two digits.
        var key = HomeNetworkPublicKey.parse(1, EciesProfile.A, LabKeys.PUBLIC_A);
        var nai = new SuciConcealer().conceal(new Nai("jj@example.org"), "0", key);

        assertRefused(generate("suci-0-274-012-0-1-1-" + nai.output()), 403, INVALID_OUTPUT);
    }

    @Test
    void refusesAnUnknownSubscriberByItsOwnCause() {
        var key = HomeNetworkPublicKey.parse(1, EciesProfile.A, LabKeys.PUBLIC_A);
        var suci = new SuciConcealer().conceal(new Imsi("999709999999999"), 2, "0", key);

        assertRefused(generate(suci.value()), 404, "USER_NOT_FOUND", "999709999999999");
    }

    @Test
    void knowsNoKeyBeforeOneIsAdded() {
        try (var bare = RunningUdm.start()) {
            assertThat(bare.get("/provisioning/v1/home-network-keys").text()).isEqualTo("[]");
            var answer = generate(bare, "suci-0-274-012-0-1-1-b2e92f836055a255837debf850b528997");
            assertRefused(answer, 403, INVALID_KEY);
        }
    }

    private static void assertRevealed(Suci suci, Supi supi) {
        udm.provision(supi.value());
        assertThat(generate(suci.value()).body().path("supi").asString()).isEqualTo(supi.value());
    }

    private static void assertInvalid(Suci suci, String output, String supi) {
        var tampered =
                new Suci(suci.homeNetwork(), suci.routingIndicator(), suci.scheme(), suci.keyId(), output).value();
        assertRefused(generate(tampered), 403, INVALID_OUTPUT, supi);
    }

    private static void assertRefused(Answer answer, int status, String cause, String... secrets) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        for (var secret : secrets) {
            assertThat(answer.text()).doesNotContain(secret, secret.replaceAll("^(imsi|nai)-", ""));
        }
    }

    private static String flipped(String hex, int at) {
        int digit = Character.digit(hex.charAt(at), 16) ^ 1;
        return hex.substring(0, at) + Character.forDigit(digit, 16) + hex.substring(at + 1);
    }

    private static void add(int keyId, String profile, String privateKey) {
        var answer = udm.put(LabKeys.path(keyId), LabKeys.json(profile, privateKey));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Answer generate(String identity) {
        return generate(udm, identity);
    }

    private static Answer generate(RunningUdm udm, String identity) {
        return udm.post(
                SbiPath.of("/nudm-ueau/v1/{supiOrSuci}/security-information/generate-auth-data", identity)
                        .toString(),
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID));
    }
}
