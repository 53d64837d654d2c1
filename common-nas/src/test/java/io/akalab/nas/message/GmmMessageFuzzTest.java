package io.akalab.nas.message;

import com.code_intelligence.jazzer.junit.FuzzTest;

class GmmMessageFuzzTest {

    @FuzzTest
    void decodesWhatItEncodesToTheSameMessage(byte[] octets) {
        if (GmmMessage.decode(octets) instanceof Decoded.Message decoded) {
            var again = GmmMessage.decode(decoded.message().encode());
            if (!again.equals(decoded)) {
                throw new AssertionError(decoded.message().messageType() + " is encoded to " + again);
            }
        }
    }
}
