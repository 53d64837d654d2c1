package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import java.util.Collection;

/**
 * The algorithms that a UE has (TS 24.501 clause 9.11.3.54), kept exactly as they were sent: the AMF replays them and the UE
 * compares. Its octets are EA, IA and, where the UE has them, EEA and EIA of E-UTRA and four spare ones.
 *
 * @param octets 2 to 8 octets
 */
public record UeSecurityCapability(Octets octets) {

    private static final int EA = 0;
    private static final int IA = 1;
    private static final int EEA = 2;
    private static final int EIA = 3;
    private static final int LONGEST = 8;

    public UeSecurityCapability {
        if (octets.length() < 2 || octets.length() > LONGEST) {
            throw new IllegalArgumentException("a UE security capability has 2 to 8 octets");
        }
    }

    /** The capability of a UE without E-UTRA. */
    public static UeSecurityCapability of(Collection<Nea> ciphering, Collection<Nia> integrity) {
        int ea = 0;
        for (var algorithm : ciphering) {
            ea |= mask(algorithm.identity());
        }
        int ia = 0;
        for (var algorithm : integrity) {
            ia |= mask(algorithm.identity());
        }
        return new UeSecurityCapability(Octets.of((byte) ea, (byte) ia));
    }

    /** Whether 5G-EA<i>n</i> is there, n from 0 to 7. */
    public boolean hasEa(int identity) {
        return has(EA, identity);
    }

    /** Whether 5G-IA<i>n</i> is there, n from 0 to 7. */
    public boolean hasIa(int identity) {
        return has(IA, identity);
    }

    /** Whether EEA<i>n</i> is there, n from 0 to 7. */
    public boolean hasEea(int identity) {
        return has(EEA, identity);
    }

    /** Whether EIA<i>n</i> is there, n from 0 to 7. */
    public boolean hasEia(int identity) {
        return has(EIA, identity);
    }

    public boolean supports(Nea algorithm) {
        return hasEa(algorithm.identity());
    }

    public boolean supports(Nia algorithm) {
        return hasIa(algorithm.identity());
    }

    /** NR encryption algorithms as the bit string of TS 38.413 clause 9.3.1.86: 16 bits, the first is NEA1. */
    public int nrEncryptionAlgorithms() {
        return withoutNull(EA);
    }

    /** NR integrity protection algorithms, 16 bits, the first is NIA1. */
    public int nrIntegrityAlgorithms() {
        return withoutNull(IA);
    }

    /** E-UTRA encryption algorithms, 16 bits, the first is 128-EEA1. */
    public int eutraEncryptionAlgorithms() {
        return withoutNull(EEA);
    }

    /** E-UTRA integrity protection algorithms, 16 bits, the first is 128-EIA1. */
    public int eutraIntegrityAlgorithms() {
        return withoutNull(EIA);
    }

    private boolean has(int index, int identity) {
        return identity >= 0 && identity < Byte.SIZE && (octet(index) & mask(identity)) != 0;
    }

    private int withoutNull(int index) {
        return (octet(index) << 1 & 0xFF) << Byte.SIZE;
    }

    private int octet(int index) {
        return index < octets.length() ? Byte.toUnsignedInt(octets.at(index)) : 0;
    }

    private static int mask(int identity) {
        return 0x80 >>> identity;
    }
}
