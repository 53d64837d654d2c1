package io.akalab.nas.element;

import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;

/**
 * The selected NAS security algorithms (TS 24.501 clause 9.11.3.34).
 *
 * @param ciphering the identity of the ciphering algorithm, 4 bits
 * @param integrity the identity of the integrity algorithm, 4 bits
 */
public record NasAlgorithms(int ciphering, int integrity) {

    public NasAlgorithms {
        if (ciphering >>> 4 != 0 || integrity >>> 4 != 0) {
            throw new IllegalArgumentException("an algorithm identity has 4 bits");
        }
    }

    public static NasAlgorithms of(Nea ciphering, Nia integrity) {
        return new NasAlgorithms(ciphering.identity(), integrity.identity());
    }

    public static NasAlgorithms ofOctet(int octet) {
        return new NasAlgorithms(octet >> 4 & 0xF, octet & 0xF);
    }

    public int octet() {
        return ciphering << 4 | integrity;
    }
}
