package io.akalab.crypto.suci;

import io.akalab.crypto.keys.EciesPrivateKey;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key pair of the home network, which the SIDF holds (TS 33.501 clause 6.12.5). Its text form shows the public half only.
 * Closing wipes the private key; what the provider has made of it is let go.
 */
public final class HomeNetworkKeyPair implements AutoCloseable {

    private final EciesPrivateKey privateKey;
    private final HomeNetworkPublicKey publicKey;
    private volatile @Nullable Decoded decoded;

    private HomeNetworkKeyPair(HomeNetworkPublicKey publicKey, EciesPrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /**
     * The pair of a private key, which is copied; the public key is computed.
     *
     * @param id the home network public key identifier, 1 to 255
     * @throws IllegalArgumentException if the identifier or the key is out of range
     */
    public static HomeNetworkKeyPair of(int id, EciesProfile profile, EciesPrivateKey privateKey) {
        var point = KeyAgreements.preferred().publicKey(profile, privateKey);
        var octets = privateKey.toArray();
        try {
            return new HomeNetworkKeyPair(new HomeNetworkPublicKey(id, profile, point), EciesPrivateKey.of(octets));
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    /**
     * Reads a private key as hexadecimal digits with or without colons, base64 or PEM (PKCS #8 or SEC 1).
     *
     * @throws IllegalArgumentException if it is none of the profile; the text is not repeated in the message
     */
    public static HomeNetworkKeyPair parse(int id, EciesProfile profile, String text) {
        try (var key = KeyText.privateKey(profile, text)) {
            return of(id, profile, key);
        }
    }

    /** A new pair from the platform's generator. */
    public static HomeNetworkKeyPair generate(int id, EciesProfile profile) {
        try {
            var generator = KeyPairGenerator.getInstance(profile == EciesProfile.A ? "X25519" : "EC");
            if (profile == EciesProfile.B) {
                generator.initialize(P256.parameters());
            }
            try (var key = KeyText.decoded(profile, generator.generateKeyPair().getPrivate())) {
                return of(id, profile, key);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has both curves", e);
        }
    }

    public int id() {
        return publicKey.id();
    }

    public EciesProfile profile() {
        return publicKey.profile();
    }

    /** What the USIMs are given. */
    public HomeNetworkPublicKey publicKey() {
        return publicKey;
    }

    /** The private key itself, for a tool that stores it; closing the pair wipes it. */
    public EciesPrivateKey privateKey() {
        return privateKey;
    }

    /** The private key as PKCS #8 in PEM, for a tool that hands it out. */
    public String privateKeyPem() {
        var octets = privateKey.toArray();
        var pkcs8 = Der.pkcs8(profile(), octets);
        try {
            var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8);
            return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    /** The private key as a provider has it, made once for each provider that asks; empty where the pair has been closed. */
    Optional<PrivateKey> decodedBy(KeyAgreements agreements) {
        var held = decoded;
        if (held != null && held.by == agreements) {
            return Optional.of(held.key);
        }
        return decode(agreements);
    }

    /** Never while the pair is being closed: what is decoded then would outlive the key, or be of one half wiped. */
    private synchronized Optional<PrivateKey> decode(KeyAgreements agreements) {
        try {
            var key = agreements.decode(profile(), privateKey);
            decoded = new Decoded(agreements, key);
            return Optional.of(key);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        privateKey.close();
        decoded = null;
    }

    @Override
    public String toString() {
        return "HomeNetworkKeyPair[" + publicKey.id() + ", " + publicKey.profile() + "]";
    }

    private record Decoded(KeyAgreements by, PrivateKey key) {}
}
