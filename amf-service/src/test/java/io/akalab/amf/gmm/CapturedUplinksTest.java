package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What real UEs sent to other cores under one security context each, in order, from the Security Mode Complete on. {@code
 * captured-uplinks.json} names its sources.
 */
class CapturedUplinksTest {

    private final NasReceiver receiver = new NasReceiver();

    record Captures(String source, List<Capture> captures) {}

    /** The uplink messages with COUNT 0 and on. */
    record Capture(String id, String capture, int nea, int nia, String kamf, List<Uplink> uplinks) {

        UeSecurity security() {
            var derivation = KeyDerivation.unobserved();
            var key = Kamf.of(Octets.ofHex(kamf).toArray());
            var nas = new NasSecurityContext(
                    Role.NETWORK,
                    NgKsi.ofNative(0),
                    derivation.knasEnc(key, Nea.of(nea)),
                    derivation.knasInt(key, Nia.of(nia)),
                    Nea.of(nea),
                    Nia.of(nia));
            return new UeSecurity(key, null, PortUe.CAPABILITY, nas);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    record Uplink(String type, String pdu) {}

    static Stream<Capture> captures() throws Exception {
        try (var file = CapturedUplinksTest.class.getResourceAsStream("/captured-uplinks.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(file), Captures.class).captures().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void verifiesEachMessageUnderItsCount(Capture capture) {
        var security = capture.security();
        for (int count = 0; count < capture.uplinks().size(); count++) {
            var uplink = capture.uplinks().get(count);
            int expected = count;
            assertThat(receive(security, uplink, count)).isInstanceOfSatisfying(Received.Message.class, received -> {
                assertThat(received.message().messageType().title().toLowerCase(Locale.ROOT))
                        .startsWith(uplink.type().toLowerCase(Locale.ROOT));
                assertThat(received.verified()).isTrue();
                assertThat(Objects.requireNonNull(received.count()).value()).isEqualTo(expected);
            });
        }
    }

    /** The Security Mode Complete of each capture holds the whole initial message (TS 24.501 clause 4.4.6). */
    @ParameterizedTest
    @MethodSource("captures")
    void findsTheWholeInitialMessageInTheSecurityModeComplete(Capture capture) {
        assertThat(receive(capture.security(), capture.uplinks().getFirst(), 0))
                .isInstanceOfSatisfying(
                        Received.Message.class,
                        received -> assertThat(((SecurityModeComplete) received.message()).nasMessageContainer())
                                .isPresent());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void takesNoneOfThemTwice(Capture capture) {
        var security = capture.security();
        for (int count = 0; count < capture.uplinks().size(); count++) {
            receive(security, capture.uplinks().get(count), count);
            assertThat(receive(security, capture.uplinks().get(count), count)).isInstanceOf(Received.Discarded.class);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void takesNoneOfThemWithABitFlipped(Capture capture) {
        var security = capture.security();
        for (int count = 0; count < capture.uplinks().size(); count++) {
            var uplink = capture.uplinks().get(count);
            var tampered = Octets.ofHex(uplink.pdu()).toArray();
            tampered[tampered.length - 1] ^= 1;
            assertThat(receive(
                            security,
                            new Uplink(uplink.type(), Octets.of(tampered).toHex()),
                            count))
                    .isInstanceOf(Received.Discarded.class);
            assertThat(receive(security, uplink, count)).isInstanceOf(Received.Message.class);
        }
    }

    /** The first comes under the context that was offered, the others under the same in use. */
    private Received receive(UeSecurity security, Uplink uplink, int count) {
        var pdu = Octets.ofHex(uplink.pdu());
        return count == 0 ? receiver.receive(pdu, null, security) : receiver.receive(pdu, security, null);
    }
}
