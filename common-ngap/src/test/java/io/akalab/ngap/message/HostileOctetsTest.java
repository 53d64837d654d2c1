package io.akalab.ngap.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.UeConnection;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileOctetsTest {

    private static final List<byte[]> PDUS = Stream.concat(DissectedPdus.ofOthers(), DissectedPdus.ofOurs())
            .map(pdu -> pdu.octets().toArray())
            .toList();

    @Test
    void answersEveryTruncationWithAValue() {
        for (var pdu : PDUS) {
            for (int length = 0; length < pdu.length; length++) {
                survives(Arrays.copyOf(pdu, length));
            }
        }
    }

    @Test
    void answersEveryChangeOfABitWithAValue() {
        for (var pdu : PDUS) {
            for (int bit = 0; bit < pdu.length * Byte.SIZE; bit++) {
                var changed = pdu.clone();
                changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                survives(changed);
            }
        }
    }

    @Test
    void answersRandomOctetsOfEveryProcedureWithAValue() {
        var random = new Random(38_413);
        for (int procedure = 0; procedure < 256; procedure++) {
            for (int i = 0; i < 300; i++) {
                var octets = new byte[4 + random.nextInt(60)];
                random.nextBytes(octets);
                octets[0] = (byte) (random.nextInt(3) << 5);
                octets[1] = (byte) procedure;
                octets[3] = (byte) (octets.length - 4);
                survives(octets);
            }
        }
    }

    @Test
    void believesNoCountThatNothingFollows() {
        survives(Octets.ofHex("0015000300ffff").toArray());
        survives(Octets.ofHex("001400160000010058000f20" + "bfff" + "00".repeat(12))
                .toArray());
        survives(Octets.ofHex("0004c4" + "00".repeat(40)).toArray());
    }

    @Test
    void readsAListThatIsAsLongAsItsOctetsAllow() {
        var connections = Collections.nCopies(16_000, new UeConnection(null, null));
        var reset = new NgReset(Cause.UNSPECIFIED, new ResetType.Part(connections));
        assertThat(NgapMessage.decode(reset.encode())).isEqualTo(new Decoded.Message(reset, null));
    }

    /** What is decoded can be printed and encoded, and what was encoded is decoded to the same again. */
    private static void survives(byte[] octets) {
        switch (NgapMessage.decode(octets)) {
            case Decoded.Message(var message, var notification) -> {
                assertThat(message.toString()).isNotEmpty();
                var encoded = message.encode();
                assertThat(NgapMessage.decode(encoded))
                        .isInstanceOfSatisfying(
                                Decoded.Message.class,
                                again -> assertThat(again.message().encode()).isEqualTo(encoded));
            }
            case Decoded.Refused refused -> {
                assertThat(refused.toString()).isNotEmpty();
                if (refused.answer() != null) {
                    assertThat(NgapMessage.decode(refused.answer().encode())).isInstanceOf(Decoded.Message.class);
                }
            }
            case Decoded.Ignored ignored -> assertThat(ignored.reason()).isNotEmpty();
        }
    }
}
