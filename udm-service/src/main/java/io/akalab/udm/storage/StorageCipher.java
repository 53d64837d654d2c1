package io.akalab.udm.storage;

import io.akalab.crypto.Octets;
import io.akalab.crypto.seal.BrokenSeal;
import io.akalab.crypto.seal.Seal;
import io.akalab.crypto.seal.StorageKey;
import java.security.SecureRandom;

/** Seals the secret columns of the database (ADR 0008). A value opens only in the row and column that it was sealed for. */
public final class StorageCipher {

    private final Seal seal;

    StorageCipher(StorageKey key, SecureRandom random) {
        seal = new Seal(key, random::nextBytes);
    }

    /** Where a sealed value belongs: it opens nowhere else. */
    public record Place(String row, String column) {

        private String text() {
            return row + "\0" + column;
        }

        @Override
        public String toString() {
            return "Place[" + column + "]";
        }
    }

    /** Seals a value under a fresh random IV. */
    public byte[] seal(byte[] plain, Place place) {
        return seal.seal(plain, place.text());
    }

    /**
     * Opens a value. The caller wipes it.
     *
     * @throws SealBrokenException if it was sealed with another key, for another place, or altered since
     */
    public byte[] open(byte[] sealed, Place place) {
        try {
            return seal.open(sealed, place.text());
        } catch (BrokenSeal e) {
            throw new SealBrokenException("column " + place.column() + ": " + e.getMessage());
        }
    }

    /** What stands for secrets, so that the same ones are known again; 16 octets, of no use without the storage key. */
    public Octets fingerprint(byte[] secrets) {
        return seal.fingerprint(secrets);
    }
}
