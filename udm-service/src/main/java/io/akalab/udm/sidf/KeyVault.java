package io.akalab.udm.sidf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.EciesPrivateKey;
import io.akalab.crypto.suci.HomeNetworkKeyPair;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import io.akalab.udm.storage.StorageCipher;
import io.akalab.udm.storage.StorageCipher.Place;
import java.util.Arrays;

/** Seals private keys of the home network for their identifier, profile and public key, and opens them again (ADR 0008). */
final class KeyVault {

    private final StorageCipher cipher;

    KeyVault(StorageCipher cipher) {
        this.cipher = cipher;
    }

    Octets seal(HomeNetworkKeyPair pair) {
        var octets = pair.privateKey().toArray();
        try {
            return Octets.wrap(cipher.seal(octets, place(pair.publicKey())));
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    /**
     * Opens a key, which the caller closes.
     *
     * @throws io.akalab.udm.storage.SealBrokenException if anything of the row was altered
     */
    HomeNetworkKeyPair open(KeyRow row) {
        var octets = cipher.open(row.sealed().toArray(), place(row.publicKey()));
        try (var key = EciesPrivateKey.of(octets)) {
            return HomeNetworkKeyPair.of(row.id(), row.profile(), key);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private static Place place(HomeNetworkPublicKey key) {
        var row = "home-network-key " + key.id() + " " + key.profile() + " "
                + key.point().toHex();
        return new Place(row, "private_key");
    }
}
