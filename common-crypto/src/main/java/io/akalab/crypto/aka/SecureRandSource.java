package io.akalab.crypto.aka;

import io.akalab.crypto.Lender;
import io.akalab.crypto.Octets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** RANDs from a secure generator, drawn in batches, since a call costs more than the octets. */
public final class SecureRandSource implements RandSource {

    private static final int BATCH = 256;

    private final SecureRandom random;
    private final Lender<Batch> batches = new Lender<>(Batch::new);

    public SecureRandSource(SecureRandom random) {
        this.random = random;
    }

    /**
     * RANDs from the platform's deterministic generator of NIST SP 800-90A, which the operating system's entropy seeds: less
     * than half the cost of asking the operating system for every RAND.
     */
    public static SecureRandSource ofPlatform() {
        try {
            return new SecureRandSource(SecureRandom.getInstance("DRBG"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has a DRBG", e);
        }
    }

    @Override
    public Octets next() {
        return batches.with(Batch::next);
    }

    private final class Batch {

        private final byte[] octets = new byte[BATCH * LENGTH];
        private int used = octets.length;

        Octets next() {
            if (used == octets.length) {
                random.nextBytes(octets);
                used = 0;
            }
            var rand = Octets.of(octets, used, LENGTH);
            Arrays.fill(octets, used, used + LENGTH, (byte) 0);
            used += LENGTH;
            return rand;
        }
    }
}
