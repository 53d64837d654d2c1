package io.akalab.ausf.redis;

import io.akalab.crypto.seal.BrokenSeal;
import io.akalab.crypto.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names and seals what is shared. Who reads Redis learns no SUPI, no authCtxId and no key from it: names are fingerprints
 * under the storage key, and a value opens only for the kind and owner that it was sealed for.
 */
public final class SharedVault {

    private static final Logger log = LoggerFactory.getLogger(SharedVault.class);
    private static final String PREFIX = "akalab:ausf:";

    private final Seal seal;

    SharedVault(Seal seal) {
        this.seal = seal;
    }

    /** The name of what a kind has for an owner, a SUPI or an authCtxId. */
    public String name(String kind, String owner) {
        var fingerprint = seal.fingerprint(place(kind, owner).getBytes(StandardCharsets.UTF_8));
        return PREFIX + kind + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint.toArray());
    }

    /** The name of something that nobody owns. */
    public static String name(String kind) {
        return PREFIX + kind;
    }

    /** Seals a value and wipes it. */
    public byte[] seal(byte[] plain, String kind, String owner) {
        try {
            return seal.seal(plain, place(kind, owner));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Opens a value, which the caller wipes. One that was tampered with is as good as none: null. */
    public byte @Nullable [] open(byte @Nullable [] sealed, String kind, String owner) {
        if (sealed == null) {
            return null;
        }
        try {
            return seal.open(sealed, place(kind, owner));
        } catch (BrokenSeal e) {
            log.error("A {} in Redis cannot be opened: {}", kind, e.getMessage());
            return null;
        }
    }

    private static String place(String kind, String owner) {
        return kind + "\0" + owner;
    }
}
