package io.akalab.nas.element;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Suci;

class SuciNaiFuzzTest {

    @FuzzTest
    void readsWhatItWritesAsTheSameSuci(byte[] octets) {
        Suci suci;
        try {
            suci = SuciNai.read(Octets.of(octets));
        } catch (IllegalArgumentException _) {
            return;
        }
        if (!SuciNai.read(SuciNai.of(suci)).equals(suci)) {
            throw new AssertionError("a SUCI of scheme " + suci.scheme() + " is written as another");
        }
    }
}
