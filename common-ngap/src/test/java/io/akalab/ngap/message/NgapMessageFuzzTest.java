package io.akalab.ngap.message;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

class NgapMessageFuzzTest {

    @FuzzTest
    void decodesWhatItEncodesToTheSameMessage(byte[] octets) {
        switch (NgapMessage.decode(octets)) {
            case Decoded.Message(var message, var notification) -> {
                comesBack(message);
                comesBack(notification);
            }
            case Decoded.Refused refused -> comesBack(refused.answer());
            case Decoded.Ignored _ -> {}
        }
    }

    /** Messages with keys in them equal nobody: their octets are compared. */
    private static void comesBack(@Nullable NgapMessage message) {
        if (message == null) {
            return;
        }
        var encoded = message.encode();
        if (!(NgapMessage.decode(encoded) instanceof Decoded.Message again
                && again.message().messageType() == message.messageType()
                && again.message().encode().equals(encoded))) {
            throw new AssertionError(message.messageType() + " is encoded to something else");
        }
    }
}
