package io.akalab.crypto.aka;

import io.akalab.crypto.Octets;

/** A vector that the UDM gives to the AUSF, of 5G AKA or of EAP-AKA' (TS 33.501 clause 6.1.2). */
public sealed interface HomeAv permits HeAv, AvPrime {

    /** 16 octets. */
    Octets rand();

    /** 16 octets. */
    Octets autn();
}
