package io.akalab.crypto.suci;

import static io.akalab.crypto.suci.EciesVectorsTest.annexVector;
import static io.akalab.crypto.suci.EciesVectorsTest.deconcealer;
import static io.akalab.crypto.suci.EciesVectorsTest.pair;
import static io.akalab.crypto.suci.EciesVectorsTest.profile;
import static io.akalab.crypto.suci.EciesVectorsTest.suci;
import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.Vectors;
import io.akalab.crypto.Vectors.Vector;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.suci.Deconcealment.InvalidOutput;
import io.akalab.crypto.suci.Deconcealment.Reason;
import io.akalab.crypto.suci.Deconcealment.Revealed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published scheme outputs with a bit inverted and truncated, on every provider that is there. */
class EciesTamperingTest {

    /** One bit anywhere: another point, no point, another ciphertext or another tag, and never a SUPI. */
    @ParameterizedTest
    @MethodSource("io.akalab.crypto.suci.EciesVectorsTest#vectors")
    void refusesATamperedOutput(KeyAgreements agreements, Vector v) {
        var deconcealer = deconcealer(agreements, v);
        int point = v.octets("eph_public_key").length() * 8;
        var output = v.octets("scheme_output");
        for (int bit = 0; bit < output.length() * 8; bit += step(v)) {
            var result =
                    deconcealer.deconceal(suci(v, Vectors.flipped(output, bit).toHex()));
            if (bit == 31 * 8 && profile(v) == EciesProfile.A) {
                // RFC 7748 clause 5 masks the last bit of u: the secret is the same, but SharedInfo1 is not.
                assertThat(result).isEqualTo(new InvalidOutput(Reason.WRONG_TAG));
            } else if (bit >= point) {
                assertThat(result).isEqualTo(new InvalidOutput(Reason.WRONG_TAG));
            } else {
                assertThat(result).isInstanceOf(InvalidOutput.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.akalab.crypto.suci.EciesVectorsTest#vectors")
    void refusesATruncatedOutput(KeyAgreements agreements, Vector v) {
        var deconcealer = deconcealer(agreements, v);
        var output = v.text("scheme_output");
        int least = 2 * (v.octets("eph_public_key").length() + 8);
        for (int length = 1; length < output.length(); length += step(v)) {
            assertThat(deconcealer.deconceal(suci(v, output.substring(0, length))))
                    .as("%d digits", length)
                    .isEqualTo(new InvalidOutput(
                            length <= least || length % 2 == 1 ? Reason.TRUNCATED : Reason.WRONG_TAG));
        }
    }

    @ParameterizedTest
    @MethodSource("io.akalab.crypto.suci.EciesVectorsTest#strings")
    void refusesTheSucisOfOtherCoresWithABitInverted(KeyAgreements agreements, Vector v) {
        var suci = Suci.parse(v.text("suci"));
        if (suci.scheme() == Suci.NULL_SCHEME) {
            assertThat(new SuciDeconcealer(new HomeNetworkKeys(), agreements)
                            .deconceal(Suci.parse(v.text("suci") + "1")))
                    .isNotEqualTo(new Revealed(Supi.parse(v.text("supi"))));
            return;
        }
        var key = annexVector(suci.scheme() == 2 ? "C.4.4.1 Profile B IMSI" : "C.4.3.1 Profile A IMSI");
        var keys = HomeNetworkKeys.of(pair(suci.keyId(), profile(key), key));
        var deconcealer = new SuciDeconcealer(keys, agreements);
        var output = Octets.ofHex(suci.output());
        for (int octet = 0; octet < output.length(); octet++) {
            var tampered = Vectors.flipped(output, 8 * octet + octet % 8).toHex();
            var other = new Suci(suci.homeNetwork(), suci.routingIndicator(), suci.scheme(), suci.keyId(), tampered);
            assertThat(deconcealer.deconceal(other)).as("octet %d", octet).isInstanceOf(InvalidOutput.class);
        }
    }

    /** Every bit and length of the annex, and of the others one bit of each octet and a seventh of the lengths. */
    private static int step(Vector v) {
        return v.has("clause") ? 1 : 7;
    }
}
