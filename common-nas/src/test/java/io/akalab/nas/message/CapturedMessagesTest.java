package io.akalab.nas.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.nas.CapturedPdus;
import io.akalab.nas.element.GmmCause;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapturedMessagesTest {

    /** An older simulator sends a 5G-GUTI with 0000 in its first half octet, where TS 24.501 figure 9.11.3.4.1 has 1111. */
    private static final String NONSTANDARD_GUTI = "000b02";

    static Stream<CapturedPdus.Plain> plainMessages() {
        return CapturedPdus.plainMessages();
    }

    static Stream<CapturedPdus.Plain> foreignMessages() {
        return CapturedPdus.foreignMessages();
    }

    @ParameterizedTest
    @MethodSource("plainMessages")
    void encodesACapturedMessageToTheSameOctets(CapturedPdus.Plain captured) {
        var message = decoded(captured.octets());

        assertThat(message.encode().toHex()).isEqualTo(captured.octets().toHex());
        assertThat(message.messageType().title().toLowerCase(Locale.ROOT))
                .startsWith(captured.name().toLowerCase(Locale.ROOT).replaceAll(" \\(.*", ""));
    }

    @ParameterizedTest
    @MethodSource("foreignMessages")
    void encodesMessagesOfOtherImplementationsToTheSameOctets(CapturedPdus.Plain captured) {
        var encoded = decoded(captured.octets()).encode().toHex();

        assertThat(encoded).isEqualTo(captured.octets().toHex().replace(NONSTANDARD_GUTI, "000bf2"));
    }

    @ParameterizedTest
    @MethodSource("plainMessages")
    void givesEqualMessagesForEqualOctets(CapturedPdus.Plain captured) {
        assertThat(decoded(captured.octets())).isEqualTo(decoded(captured.octets()));
    }

    @Test
    void coversEveryCause() {
        for (int i = 0; i < 256; i++) {
            assertThat(GmmCause.of(i).number()).isIn(i, GmmCause.PROTOCOL_ERROR_UNSPECIFIED.number());
        }
    }

    private static GmmMessage decoded(Octets plain) {
        return ((Decoded.Message) GmmMessage.decode(plain)).message();
    }
}
