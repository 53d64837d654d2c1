package io.akalab.nas.element;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.akalab.crypto.Octets;

class MobileIdentityFuzzTest {

    @FuzzTest
    void readsWhatItWritesAsTheSameIdentity(byte[] octets) {
        MobileIdentity identity;
        try {
            identity = MobileIdentity.of(Octets.of(octets));
        } catch (IllegalArgumentException _) {
            return;
        }
        if (!MobileIdentity.of(identity.octets()).equals(identity)) {
            throw new AssertionError(identity.type() + " is written as another");
        }
    }
}
