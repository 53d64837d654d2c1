package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;
import io.akalab.udm.storage.SealBrokenException;
import io.akalab.udm.storage.StorageCipher;
import io.akalab.udm.storage.StorageCipher.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Seals K, OPc and TOPc for their row and column, and opens them again. K is sealed for its algorithm too: a K that somebody
 * turned into a test USIM's in the database would lie open in every vector.
 */
final class CredentialVault {

    private static final String K = "k";
    private static final String OPC = "opc";
    private static final String TOPC = "topc";

    private final StorageCipher cipher;

    CredentialVault(StorageCipher cipher) {
        this.cipher = cipher;
    }

    SealedCredentials seal(Supi supi, Credentials credentials) {
        var k = seal(placeOfK(supi, credentials.algorithmSet()), credentials.k());
        return switch (credentials) {
            case Credentials.OfMilenage milenage ->
                new SealedCredentials(k, seal(place(supi, OPC), milenage.opc()), null);
            case Credentials.OfTuak tuak -> new SealedCredentials(k, null, seal(place(supi, TOPC), tuak.topc()));
            case Credentials.OfTestUsim _ -> new SealedCredentials(k, null, null);
        };
    }

    /**
     * Opens them; the caller closes them.
     *
     * @throws SealBrokenException if they, or the algorithm they are for, were altered
     */
    Credentials open(SubscriptionRow row) {
        var supi = row.supi();
        var sealed = row.sealed();
        var set = row.subscription().algorithm();
        var k = open(sealed.k(), placeOfK(supi, set), SubscriberKey::of);
        return switch (set) {
            case AlgorithmSet.OfMilenage milenage ->
                new Credentials.OfMilenage(milenage, k, open(sealed.opc(), place(supi, OPC), Opc::of));
            case AlgorithmSet.OfTuak tuak ->
                new Credentials.OfTuak(tuak, k, open(sealed.topc(), place(supi, TOPC), Topc::of));
            case AlgorithmSet.OfTestUsim xor -> new Credentials.OfTestUsim(xor, k);
        };
    }

    /** Stands for the credentials of a subscriber, so that the same ones are known again; 16 octets. */
    Octets fingerprint(Supi supi, Credentials credentials) {
        var set = credentials.algorithmSet();
        var k = credentials.k().toArray();
        var second = secondSecret(credentials);
        var name = (supi.value() + "\0" + set.id() + "\0" + Objects.requireNonNullElse(set.choices(), "") + "\0")
                .getBytes(StandardCharsets.UTF_8);
        var all = ByteBuffer.allocate(name.length + k.length + second.length)
                .put(name)
                .put(k)
                .put(second)
                .array();
        try {
            return cipher.fingerprint(all);
        } finally {
            Arrays.fill(k, (byte) 0);
            Arrays.fill(second, (byte) 0);
            Arrays.fill(all, (byte) 0);
        }
    }

    private static byte[] secondSecret(Credentials credentials) {
        return switch (credentials) {
            case Credentials.OfMilenage milenage -> milenage.opc().toArray();
            case Credentials.OfTuak tuak -> tuak.topc().toArray();
            case Credentials.OfTestUsim _ -> new byte[0];
        };
    }

    /** Milenage as nearly everybody has it says nothing of itself: so it was before there was a choice. */
    private static Place placeOfK(Supi supi, AlgorithmSet set) {
        if (set.equals(AlgorithmSet.OfMilenage.USUAL)) {
            return place(supi, K);
        }
        return place(supi, K + " of " + set.id() + " " + Objects.requireNonNullElse(set.choices(), ""));
    }

    private static Place place(Supi supi, String column) {
        return new Place(supi.value(), column);
    }

    private Octets seal(Place place, Key key) {
        var octets = key.toArray();
        try {
            return Octets.wrap(cipher.seal(octets, place));
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private <K extends Key> K open(@Nullable Octets sealed, Place place, Function<byte[], K> reader) {
        if (sealed == null) {
            throw new SealBrokenException("a sealed value is gone");
        }
        var octets = cipher.open(sealed.toArray(), place);
        try {
            return reader.apply(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
