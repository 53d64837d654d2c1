package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a subscriber as the database holds them, each sealed for its row and column.
 *
 * @param opc there with Milenage only
 * @param topc there with TUAK only
 */
record SealedCredentials(
        Octets k, @Nullable Octets opc, @Nullable Octets topc) {

    @Override
    public String toString() {
        return "SealedCredentials[redacted]";
    }
}
