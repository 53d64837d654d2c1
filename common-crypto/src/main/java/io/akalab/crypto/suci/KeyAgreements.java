package io.akalab.crypto.suci;

import io.akalab.crypto.Lender;
import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.EciesPrivateKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.KeyAgreement;

/**
 * The Diffie-Hellman functions of both profiles (TS 33.501 clause C.3.4) by one provider. The platform has them; Conscrypt and
 * Bouncy Castle are several times faster and are taken where their classes are there and work. Nothing is registered with the
 * platform, so that nothing else changes.
 */
final class KeyAgreements {

    /** In order of speed. */
    private static final List<String> FASTER =
            List.of("org.conscrypt.OpenSSLProvider", "org.bouncycastle.jce.provider.BouncyCastleProvider");

    private static final Octets X25519_BASE = Octets.ofHex("09" + "00".repeat(31));
    private static final int SECRET_LENGTH = 32;

    private final Provider provider;
    private final boolean readsCompressedPoints;
    private final Curve x25519;
    private final Curve p256;

    private KeyAgreements(Provider provider) throws GeneralSecurityException {
        this.provider = provider;
        this.x25519 = Curve.of("XDH", "XDH", provider);
        this.p256 = Curve.of("EC", "ECDH", provider);
        this.readsCompressedPoints = readsCompressedPoints();
    }

    /** Those of a provider that has both curves. */
    static KeyAgreements of(Provider provider) {
        try {
            return new KeyAgreements(provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the provider lacks X25519 or secp256r1", e);
        }
    }

    /** The fastest that works here. */
    static KeyAgreements preferred() {
        return Preferred.INSTANCE;
    }

    /** All that work here, the fastest first, the platform's own last. */
    static List<KeyAgreements> available() {
        var available = new ArrayList<KeyAgreements>();
        for (var name : FASTER) {
            optional(name).ifPresent(available::add);
        }
        available.add(ofPlatform());
        return available;
    }

    String providerName() {
        return provider.getName();
    }

    /** The key as the provider has it, which costs more than an agreement and is kept therefore. It can't be wiped. */
    PrivateKey decode(EciesProfile profile, EciesPrivateKey key) {
        var octets = key.toArray();
        var pkcs8 = Der.pkcs8(profile, octets);
        try {
            return curve(profile).factory().generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no private key of the curve");
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    /**
     * The shared secret, 32 octets, which the caller wipes; empty where the point is none of the curve, is of low order or
     * makes the secret zero.
     */
    Optional<byte[]> agree(EciesProfile profile, PrivateKey key, Octets point) {
        if (profile == EciesProfile.B) {
            return P256.hasForm(point) ? readable(point).flatMap(p -> secret(profile, key, p)) : Optional.empty();
        }
        return point.length() == profile.pointLength() ? secret(profile, key, point) : Optional.empty();
    }

    /** The public key of a private one, compressed with Profile B. */
    Octets publicKey(EciesProfile profile, EciesPrivateKey key) {
        return profile == EciesProfile.A
                ? Octets.wrap(agree(profile, decode(profile, key), X25519_BASE).orElseThrow())
                : publicKeyOfP256(key);
    }

    /** A new key pair for one use. */
    Ephemeral generate(EciesProfile profile) {
        try {
            var generator = KeyPairGenerator.getInstance(profile == EciesProfile.A ? "XDH" : "EC", provider);
            if (profile == EciesProfile.B) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else if (!"Conscrypt".equals(provider.getName())) {
                generator.initialize(NamedParameterSpec.X25519);
            }
            var pair = generator.generateKeyPair();
            return new Ephemeral(
                    pair.getPrivate(),
                    pair.getPublic() instanceof ECPublicKey ec
                            ? P256.compressed(ec.getW())
                            : Der.pointOfSpki(
                                            profile,
                                            Octets.wrap(pair.getPublic().getEncoded()))
                                    .orElseThrow());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the provider makes keys of both curves", e);
        }
    }

    /** A key pair for one use. */
    record Ephemeral(PrivateKey privateKey, Octets publicKey) {

        @Override
        public String toString() {
            return "Ephemeral[redacted]";
        }
    }

    /** Chosen when first asked for, since a native library is loaded. */
    private static final class Preferred {

        static final KeyAgreements INSTANCE = available().getFirst();
    }

    static KeyAgreements ofPlatform() {
        return of(Security.getProvider("SunEC"));
    }

    /** A provider that is not there, or whose native library does not load, is not an error. */
    private static Optional<KeyAgreements> optional(String className) {
        try {
            var type = Class.forName(className).asSubclass(Provider.class);
            return Optional.of(new KeyAgreements(type.getConstructor().newInstance()));
        } catch (ReflectiveOperationException | LinkageError | ClassCastException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Optional<Octets> readable(Octets point) {
        return readsCompressedPoints ? Optional.of(point) : P256.uncompressed(point);
    }

    /** Providers refuse a wrong point with exceptions of many kinds, unchecked ones among them. */
    private Optional<byte[]> secret(EciesProfile profile, PrivateKey key, Octets point) {
        return curve(profile).agreements().with(agreement -> {
            try {
                var peer = curve(profile).factory().generatePublic(new X509EncodedKeySpec(Der.spki(profile, point)));
                agreement.init(key);
                agreement.doPhase(peer, true);
                return nonZero(agreement.generateSecret());
            } catch (GeneralSecurityException | RuntimeException e) {
                return Optional.empty();
            }
        });
    }

    /** RFC 7748 clause 6.1: a secret of zeros comes of a point of low order. */
    private static Optional<byte[]> nonZero(byte[] secret) {
        int any = 0;
        for (byte octet : secret) {
            any |= octet;
        }
        return any != 0 && secret.length == SECRET_LENGTH ? Optional.of(secret) : Optional.empty();
    }

    /**
     * JCA has no way from a private key to its public one. An agreement with the generator gives its x; which of both y it has
     * is told by an agreement of the next private key, since that point is the sum of this one and the generator.
     */
    private Octets publicKeyOfP256(EciesPrivateKey key) {
        var octets = key.toArray();
        var d = new BigInteger(1, octets);
        Arrays.fill(octets, (byte) 0);
        var g = P256.generator();
        if (d.signum() == 0 || d.compareTo(P256.order()) >= 0) {
            throw new IllegalArgumentException("no private key of the curve");
        }
        if (d.equals(BigInteger.ONE)) {
            return P256.compressed(g);
        }
        if (d.equals(P256.order().subtract(BigInteger.ONE))) {
            return Octets.of((byte) (P256.compressed(g).at(0) ^ 1))
                    .concat(P256.compressed(g).from(1));
        }
        var even = Octets.of((byte) 2).concat(Octets.wrap(xOfMultiple(d)));
        var next = new BigInteger(1, xOfMultiple(d.add(BigInteger.ONE)));
        boolean isEven =
                P256.xOfSumWithGenerator(P256.decoded(even).orElseThrow()).equals(next);
        return isEven ? even : Octets.of((byte) 3).concat(even.from(1));
    }

    private byte[] xOfMultiple(BigInteger d) {
        var octets = P256.fixed(d);
        try (var key = EciesPrivateKey.of(octets)) {
            return agree(EciesProfile.B, decode(EciesProfile.B, key), P256.compressed(P256.generator()))
                    .orElseThrow();
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private boolean readsCompressedPoints() {
        try {
            var spki = Der.spki(EciesProfile.B, P256.compressed(P256.generator()));
            p256.factory().generatePublic(new X509EncodedKeySpec(spki));
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private Curve curve(EciesProfile profile) {
        return profile == EciesProfile.A ? x25519 : p256;
    }

    /** What a provider has for one curve. */
    private record Curve(KeyFactory factory, Lender<KeyAgreement> agreements) {

        static Curve of(String keys, String agreement, Provider provider) throws GeneralSecurityException {
            var factory = KeyFactory.getInstance(keys, provider);
            var first = KeyAgreement.getInstance(agreement, provider);
            return new Curve(factory, new Lender<>(() -> another(first)));
        }

        private static KeyAgreement another(KeyAgreement like) {
            try {
                return KeyAgreement.getInstance(like.getAlgorithm(), like.getProvider());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the provider had it before", e);
            }
        }
    }
}
