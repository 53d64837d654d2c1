package io.akalab.crypto.suci;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.suci.Deconcealment.InvalidOutput;
import io.akalab.crypto.suci.Deconcealment.KeyOfAnotherProfile;
import io.akalab.crypto.suci.Deconcealment.Reason;
import io.akalab.crypto.suci.Deconcealment.Revealed;
import io.akalab.crypto.suci.Deconcealment.UnknownKey;
import io.akalab.crypto.suci.Deconcealment.UnsupportedScheme;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The SIDF: reveals the SUPI behind a SUCI (TS 33.501 clauses 6.12.5 and C.3.3). Safe to share by threads. */
public final class SuciDeconcealer {

    private final HomeNetworkKeys keys;
    private final KeyAgreements agreements;
    private final @Nullable Consumer<Derivation> observer;

    /** With the fastest provider of the curves that is there. */
    public SuciDeconcealer(HomeNetworkKeys keys) {
        this(keys, KeyAgreements.preferred());
    }

    /**
     * With a provider of the caller's choice.
     *
     * @throws IllegalArgumentException if it has not both curves
     */
    public SuciDeconcealer(HomeNetworkKeys keys, Provider provider) {
        this(keys, KeyAgreements.of(provider));
    }

    SuciDeconcealer(HomeNetworkKeys keys, KeyAgreements agreements) {
        this(keys, agreements, null);
    }

    private SuciDeconcealer(HomeNetworkKeys keys, KeyAgreements agreements, @Nullable Consumer<Derivation> observer) {
        this.keys = keys;
        this.agreements = agreements;
        this.observer = observer;
    }

    /** The same, which tells every step with every key in clear, up to the one that fails: for a lab, on purpose. */
    public static SuciDeconcealer observedBy(HomeNetworkKeys keys, Consumer<Derivation> observer) {
        return new SuciDeconcealer(keys, KeyAgreements.preferred(), observer);
    }

    /** The name of the provider in use, for whoever wants to know why it is slow. */
    public String providerName() {
        return agreements.providerName();
    }

    /** Reveals the SUPI, or says why it can't be. Nothing is decrypted before its tag is known to be right. */
    public Deconcealment deconceal(Suci suci) {
        if (suci.scheme() == Suci.NULL_SCHEME) {
            return ofNullScheme(suci);
        }
        var profile = EciesProfile.ofScheme(suci.scheme());
        if (profile.isEmpty()) {
            return new UnsupportedScheme(suci.scheme());
        }
        var pair = keys.find(suci.keyId());
        if (pair.isEmpty()) {
            return new UnknownKey(suci.keyId());
        }
        if (pair.get().profile() != profile.get()) {
            return new KeyOfAnotherProfile(suci.keyId(), pair.get().profile());
        }
        // A key that is removed at this moment may be wiped already.
        return pair.get()
                .decodedBy(agreements)
                .map(key -> deconceal(suci, profile.get(), key))
                .orElseGet(() -> new UnknownKey(suci.keyId()));
    }

    private Deconcealment deconceal(Suci suci, EciesProfile profile, PrivateKey key) {
        if (suci.output().length() % 2 != 0) {
            return new InvalidOutput(Reason.TRUNCATED);
        }
        var output = Octets.ofHex(suci.output());
        int pointLength = pointLength(profile, output);
        if (output.length() <= pointLength + Ecies.TAG_LENGTH) {
            return new InvalidOutput(Reason.TRUNCATED);
        }
        var point = output.slice(0, pointLength);
        var secret = agreements.agree(profile, key, point);
        if (secret.isEmpty()) {
            return new InvalidOutput(Reason.INVALID_POINT);
        }
        var sharedInfo = profile == EciesProfile.B ? P256.compressed(point) : point;
        try (var ecies = Ecies.of(secret.get(), sharedInfo)) {
            if (observer != null) {
                EciesDerivations.keys(profile, "home network private key", point, secret.get(), sharedInfo, ecies)
                        .forEach(observer);
            }
            return open(suci, ecies, output.from(pointLength));
        } finally {
            Arrays.fill(secret.get(), (byte) 0);
        }
    }

    private Deconcealment open(Suci suci, Ecies ecies, Octets sealed) {
        int end = sealed.length() - Ecies.TAG_LENGTH;
        var ciphertext = sealed.slice(0, end).toArray();
        var tag = ecies.tag(ciphertext);
        if (observer != null) {
            observer.accept(EciesDerivations.tag(ciphertext, tag));
        }
        if (!tag.equals(sealed.from(end))) {
            return new InvalidOutput(Reason.WRONG_TAG);
        }
        var plain = ecies.crypt(ciphertext);
        if (observer != null) {
            observer.accept(EciesDerivations.plaintext(ciphertext, plain));
        }
        return SchemeInput.supi(suci.homeNetwork(), plain)
                .<Deconcealment>map(Revealed::new)
                .orElseGet(() -> new InvalidOutput(Reason.INVALID_INPUT));
    }

    /** What a SUCI under the null scheme says, for which no key is needed and no provider is looked for. */
    public static Deconcealment ofNullScheme(Suci suci) {
        try {
            return new Revealed(suci.supiOfNullScheme());
        } catch (IllegalArgumentException e) {
            return new InvalidOutput(Reason.INVALID_INPUT);
        }
    }

    /** Some senders do not compress; the first octet tells. */
    private static int pointLength(EciesProfile profile, Octets output) {
        boolean uncompressed = profile == EciesProfile.B && output.at(0) == 4;
        return uncompressed ? P256.UNCOMPRESSED_LENGTH : profile.pointLength();
    }
}
