package io.akalab.amf.gmm;

import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kseaf;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Copies of keys that two security contexts have, for each is wiped as a whole. */
final class KeyCopies {

    private KeyCopies() {}

    static Kamf of(Kamf kamf) {
        var octets = kamf.toArray();
        try {
            return Kamf.of(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    /** The key that only a lab keeps. */
    static @Nullable Kseaf orNull(@Nullable Kseaf kseaf) {
        if (kseaf == null) {
            return null;
        }
        var octets = kseaf.toArray();
        try {
            return Kseaf.of(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
