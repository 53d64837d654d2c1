package io.akalab.nas.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.nas.CapturedPdus;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileOctetsTest {

    private static final int MUTATIONS = 400;

    private static final List<byte[]> MESSAGES = Stream.concat(
                    CapturedPdus.plainMessages(), CapturedPdus.foreignMessages())
            .map(captured -> captured.octets().toArray())
            .toList();

    @Test
    void answersEveryMutationOfACapturedMessageWithAValue() {
        var random = new Random(24_501);
        for (var message : MESSAGES) {
            for (int i = 0; i < MUTATIONS; i++) {
                survives(mutated(message, random));
            }
        }
    }

    @Test
    void answersEveryTruncationWithAValue() {
        for (var message : MESSAGES) {
            for (int length = 0; length < message.length; length++) {
                survives(Arrays.copyOf(message, length));
            }
        }
    }

    @Test
    void answersRandomOctetsOfEveryMessageTypeWithAValue() {
        var random = new Random(24_007);
        for (int type = 0; type < 256; type++) {
            for (int i = 0; i < 200; i++) {
                var octets = new byte[3 + random.nextInt(60)];
                random.nextBytes(octets);
                octets[0] = 0x7E;
                octets[1] = 0;
                octets[2] = (byte) type;
                survives(octets);
            }
        }
    }

    /** What is decoded can be read, printed and encoded, and what was encoded is decoded to the same again. */
    private static void survives(byte[] octets) {
        if (GmmMessage.decode(octets) instanceof Decoded.Message(var message)) {
            assertThat(message.toString()).isNotEmpty();
            readEveryElement(message);
            var encoded = message.encode();
            assertThat(GmmMessage.decode(encoded)).isEqualTo(new Decoded.Message(message));
        }
    }

    private static void readEveryElement(GmmMessage message) {
        switch (message) {
            case RegistrationRequest m ->
                read(m.ueSecurityCapability(), m.requestedNssai(), m.lastVisitedTai(), m.additionalGuti());
            case RegistrationAccept m -> read(m.guti(), m.taiList(), m.allowedNssai(), m.t3512());
            case RegistrationReject m -> read(m.t3346());
            case DeregistrationRequestToUe m -> read(m.cause());
            case AuthenticationRequest m -> read(m.rand(), m.autn(), m.eapMessage());
            case AuthenticationResponse m -> read(m.resStar(), m.eapMessage());
            case AuthenticationFailure m -> read(m.auts());
            case AuthenticationResult m -> read(m.abba());
            case SecurityModeCommand m -> read(m.additionalInformation(), m.abba(), m.imeisvRequested());
            case SecurityModeComplete m -> read(m.imeisv(), m.nasMessageContainer());
            case ConfigurationUpdateCommand m -> read(m.acknowledgementRequested());
            case UlNasTransport m -> read(m.pduSessionId());
            case DlNasTransport m -> read(m.pduSessionId(), m.cause());
            default -> read(message.messageType());
        }
    }

    private static void read(Object... values) {
        assertThat(values).doesNotContainNull();
    }

    private static byte[] mutated(byte[] message, Random random) {
        var octets = message.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(octets.length);
            octets = switch (random.nextInt(4)) {
                case 0 -> flipped(octets, at, 1 << random.nextInt(8));
                case 1 -> flipped(octets, at, random.nextInt(256));
                case 2 -> Arrays.copyOf(octets, at + 1);
                default ->
                    Octets.of(octets).slice(0, at).concat(Octets.of(octets)).toArray();
            };
        }
        return octets;
    }

    private static byte[] flipped(byte[] octets, int at, int mask) {
        octets[at] ^= (byte) mask;
        return octets;
    }
}
