package io.akalab.nas.element;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.akalab.crypto.Octets;

class TransparentContainerFuzzTest {

    @FuzzTest
    void writesWhatItReadsToTheSameOctets(byte[] octets) {
        var value = Octets.of(octets);
        TransparentContainer container;
        try {
            container = TransparentContainer.of(value);
        } catch (MalformedNas _) {
            return;
        }
        if (!container.octets().equals(value)) {
            throw new AssertionError("a container is written to other octets");
        }
    }
}
