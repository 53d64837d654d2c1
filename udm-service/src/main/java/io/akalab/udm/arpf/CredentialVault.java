package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.udm.storage.StorageCipher;
import io.akalab.udm.storage.StorageCipher.Place;
import java.util.Arrays;
import java.util.function.Function;

/** Seals K and OPc for their row and column, and opens them again. */
final class CredentialVault {

    private static final String K = "k";
    private static final String OPC = "opc";

    private final StorageCipher cipher;

    CredentialVault(StorageCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(Supi supi, SubscriberKey k) {
        return seal(new Place(supi.value(), K), k);
    }

    byte[] seal(Supi supi, Opc opc) {
        return seal(new Place(supi.value(), OPC), opc);
    }

    /** Opens both; the caller closes them. */
    Credentials open(SubscriptionRow row) {
        var supi = row.supi().value();
        return new Credentials(
                open(row.sealedK(), new Place(supi, K), SubscriberKey::of),
                open(row.sealedOpc(), new Place(supi, OPC), Opc::of));
    }

    private byte[] seal(Place place, Key key) {
        var octets = key.toArray();
        try {
            return cipher.seal(octets, place);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private <K extends Key> K open(Octets sealed, Place place, Function<byte[], K> reader) {
        var octets = cipher.open(sealed.toArray(), place);
        try {
            return reader.apply(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
