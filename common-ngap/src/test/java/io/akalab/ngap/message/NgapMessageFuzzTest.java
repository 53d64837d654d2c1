package io.akalab.ngap.message;

import com.code_intelligence.jazzer.junit.FuzzTest;

class NgapMessageFuzzTest {

    @FuzzTest
    void decodesWhatItEncodesToTheSameMessage(byte[] octets) {
        if (NgapMessage.decode(octets) instanceof Decoded.Message decoded) {
            var again = NgapMessage.decode(decoded.message().encode());
            if (!(again instanceof Decoded.Message same && same.message().equals(decoded.message()))) {
                throw new AssertionError(decoded.message().messageType() + " is encoded to " + again);
            }
        }
    }
}
