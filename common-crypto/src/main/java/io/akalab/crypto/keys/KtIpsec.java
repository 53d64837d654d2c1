package io.akalab.crypto.keys;

/** K<sub>TIPSec</sub>, which authenticates the IPsec tunnel to the TNGF (TS 33.501 clause A.22): 32 octets. */
public final class KtIpsec extends Key {

    KtIpsec(byte[] octets) {
        super("K_TIPSec", octets, 32);
    }

    /** Copies the 32 octets. */
    public static KtIpsec of(byte[] octets) {
        return new KtIpsec(octets.clone());
    }
}
