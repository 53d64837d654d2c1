package io.akalab.crypto.keys;

/** A key that an integrity algorithm takes (TS 33.501 clause A.8): 16 octets. */
public sealed interface IntegrityKey permits KnasInt, KrrcInt, KupInt {

    /** Returns a copy, which the caller wipes. */
    byte[] toArray();
}
