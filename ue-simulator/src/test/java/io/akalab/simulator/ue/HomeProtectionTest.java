package io.akalab.simulator.ue;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.simulator.ue.HomeProtection.Result;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network here is the platform's HMAC-SHA-256 over S as TS 33.501 clauses A.17 to A.20 write it. */
class HomeProtectionTest {

    private static final String KEY = "4ce10ac12f05b4f9b6d9ea39b1a4d8d92d5ac6a0b0f5b8a06f0f3c4b1f2a7d31";
    private static final String OTHER_KEY = "5ce10ac12f05b4f9b6d9ea39b1a4d8d92d5ac6a0b0f5b8a06f0f3c4b1f2a7d31";
    private static final String LIST = "99f9070800";
    private static final String UPDATE = "0400022143";

    private final HomeProtection steering = HomeProtection.ofSteering(KeyDerivation.unobserved());
    private final HomeProtection updates = HomeProtection.ofParametersUpdates(KeyDerivation.unobserved());

    @Test
    void believesAListAndAcknowledgesIt() {
        var accepted = accepted(steering.receive(kausf(KEY), sor(KEY, "0e", 1, LIST)));
        assertThat(accepted.container().data()).isEqualTo(Octets.ofHex(LIST));
        assertThat(accepted.acknowledgement())
                .contains(Octets.ofHex("01" + mac(KEY, "78" + "01" + "0001" + "0001" + "0002")));
    }

    @Test
    void believesThatNoChangeIsNeeded() {
        assertThat(accepted(steering.receive(kausf(KEY), sor(KEY, "00", 1, ""))).acknowledgement())
                .isEmpty();
    }

    @Test
    void believesAnUpdateAndAcknowledgesIt() {
        var accepted = accepted(updates.receive(kausf(KEY), upu(KEY, "02", 0xFFFF, UPDATE)));
        assertThat(accepted.container().data()).isEqualTo(Octets.ofHex(UPDATE));
        assertThat(accepted.acknowledgement())
                .contains(Octets.ofHex("01" + mac(KEY, "7c" + "01" + "0001" + "ffff" + "0002")));
        assertThat(accepted(HomeProtection.ofParametersUpdates(KeyDerivation.unobserved())
                                .receive(kausf(KEY), upu(KEY, "00", 1, UPDATE)))
                        .acknowledgement())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7})
    void refusesACounterThatIsNotAboveTheHighest(int counter) {
        accepted(steering.receive(kausf(KEY), sor(KEY, "0e", 7, LIST)));
        assertThat(steering.receive(kausf(KEY), sor(KEY, "0e", counter, LIST))).isEqualTo(new Result.Replayed());
        accepted(steering.receive(kausf(KEY), sor(KEY, "0e", 8, LIST)));
    }

    @Test
    void refusesTheCounterZeroFromTheStart() {
        assertThat(updates.receive(kausf(KEY), upu(KEY, "02", 0, UPDATE))).isEqualTo(new Result.Replayed());
    }

    @Test
    void keepsItsCounterWhenAMacIsWrong() {
        assertThat(steering.receive(kausf(KEY), sor(OTHER_KEY, "0e", 0xFFFF, LIST)))
                .isEqualTo(new Result.MacFailure());
        accepted(steering.receive(kausf(KEY), sor(KEY, "0e", 1, LIST)));
    }

    @Test
    void beginsAnewWithAnotherKeyAndRefusesTheFormer() {
        accepted(steering.receive(kausf(KEY), sor(KEY, "0e", 9, LIST)));
        assertThat(steering.receive(kausf(OTHER_KEY), sor(KEY, "0e", 10, LIST))).isEqualTo(new Result.MacFailure());
        accepted(steering.receive(kausf(OTHER_KEY), sor(OTHER_KEY, "0e", 1, LIST)));
    }

    static Arguments[] containers() {
        return new Arguments[] {
            Arguments.of(true, sor(KEY, "0e", 1, LIST)), Arguments.of(false, upu(KEY, "02", 1, UPDATE))
        };
    }

    /** But for the UPU header, which A.19 leaves out, and the counter 0. */
    @ParameterizedTest
    @MethodSource("containers")
    void refusesAContainerWithAnyBitChanged(boolean sor, Octets container) {
        for (int bit = sor ? 0 : 8; bit < 8 * container.length(); bit++) {
            var changed = container.toArray();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var receiver = sor ? steering : updates;
            assertThat(receiver.receive(kausf(KEY), Octets.wrap(changed))).isNotInstanceOf(Result.Accepted.class);
        }
        accepted((sor ? steering : updates).receive(kausf(KEY), container));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0e", "0e00000000000000000000000000000000", "0100000000000000000000000000000000"})
    void refusesWhatIsNoMessageFromTheNetwork(String octets) {
        assertThat(steering.receive(kausf(KEY), Octets.ofHex(octets))).isEqualTo(new Result.Malformed());
    }

    @Test
    void refusesItsOwnAcknowledgement() {
        var changed = sor(KEY, "0e", 1, LIST).toArray();
        changed[0] |= 1;
        assertThat(steering.receive(kausf(KEY), Octets.wrap(changed))).isEqualTo(new Result.Malformed());
    }

    private static Result.Accepted accepted(Result result) {
        assertThat(result).isInstanceOf(Result.Accepted.class);
        return (Result.Accepted) result;
    }

    private static Octets sor(String key, String header, int counter, String data) {
        var count = "%04x".formatted(counter);
        var p2 = data.isEmpty() ? "" : data + "%04x".formatted(data.length() / 2);
        return Octets.ofHex(header + mac(key, "77" + header + "0001" + count + "0002" + p2) + count + data);
    }

    private static Octets upu(String key, String header, int counter, String data) {
        var count = "%04x".formatted(counter);
        var length = "%04x".formatted(data.length() / 2);
        return Octets.ofHex(header + mac(key, "7b" + data + length + count + "0002") + count + data);
    }

    private static String mac(String key, String s) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            return HexFormat.of().formatHex(hmac.doFinal(HexFormat.of().parseHex(s)), 16, 32);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Kausf kausf(String key) {
        return Kausf.of(HexFormat.of().parseHex(key));
    }
}
