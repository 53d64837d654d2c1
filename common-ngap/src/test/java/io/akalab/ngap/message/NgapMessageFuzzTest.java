package io.akalab.ngap.message;

import com.code_intelligence.jazzer.junit.FuzzTest;

class NgapMessageFuzzTest {

    /** Messages with keys in them equal nobody: their octets are compared. */
    @FuzzTest
    void decodesWhatItEncodesToTheSameMessage(byte[] octets) {
        if (NgapMessage.decode(octets) instanceof Decoded.Message decoded) {
            var message = decoded.message();
            var encoded = message.encode();
            if (!(NgapMessage.decode(encoded) instanceof Decoded.Message again
                    && again.message().messageType() == message.messageType()
                    && again.message().encode().equals(encoded))) {
                throw new AssertionError(message.messageType() + " is encoded to something else");
            }
        }
    }
}
