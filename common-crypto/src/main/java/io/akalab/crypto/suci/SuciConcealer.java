package io.akalab.crypto.suci;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Nai;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Suci.HomeNetwork;
import io.akalab.crypto.identity.Suci.HomePlmn;
import io.akalab.crypto.identity.Suci.HomeRealm;
import io.akalab.crypto.keys.Derivation;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conceals SUPIs as a USIM does (TS 33.501 clauses 6.12.2 and C.3.2). Safe to share by threads. */
public final class SuciConcealer {

    private final KeyAgreements agreements;
    private final Function<EciesProfile, KeyAgreements.Ephemeral> ephemerals;
    private final @Nullable Consumer<Derivation> observer;

    /** With the fastest provider of the curves that is there, and a new ephemeral key for each SUCI. */
    public SuciConcealer() {
        this(KeyAgreements.preferred(), KeyAgreements.preferred()::generate);
    }

    SuciConcealer(KeyAgreements agreements, Function<EciesProfile, KeyAgreements.Ephemeral> ephemerals) {
        this(agreements, ephemerals, null);
    }

    private SuciConcealer(
            KeyAgreements agreements,
            Function<EciesProfile, KeyAgreements.Ephemeral> ephemerals,
            @Nullable Consumer<Derivation> observer) {
        this.agreements = agreements;
        this.ephemerals = ephemerals;
        this.observer = observer;
    }

    /** The same, which tells every step with every key in clear: for a lab, on purpose. */
    public static SuciConcealer observedBy(Consumer<Derivation> observer) {
        return new SuciConcealer(KeyAgreements.preferred(), KeyAgreements.preferred()::generate, observer);
    }

    /**
     * Conceals the MSIN of an IMSI.
     *
     * @param mncLength 2 or 3, which the IMSI does not tell
     * @param routingIndicator 1 to 4 digits
     * @throws IllegalArgumentException if there is no MSIN, or the key is no point of its curve
     */
    public Suci conceal(Imsi imsi, int mncLength, String routingIndicator, HomeNetworkPublicKey key) {
        var input = SchemeInput.ofMsin(imsi.msin(mncLength));
        return suci(new HomePlmn(imsi.plmn(mncLength)), routingIndicator, key, input);
    }

    /** Conceals the username of a NAI; its realm stays in clear. */
    public Suci conceal(Nai nai, String routingIndicator, HomeNetworkPublicKey key) {
        var input = SchemeInput.ofUsername(nai.username());
        return suci(new HomeRealm(nai.realm()), routingIndicator, key, input);
    }

    private Suci suci(HomeNetwork home, String routingIndicator, HomeNetworkPublicKey key, Octets input) {
        var output = output(key, input).toHex();
        return new Suci(home, routingIndicator, key.profile().scheme(), key.id(), output);
    }

    /** Ephemeral public key ‖ ciphertext ‖ tag. */
    Octets output(HomeNetworkPublicKey key, Octets input) {
        var ephemeral = ephemerals.apply(key.profile());
        var secret = agreements
                .agree(key.profile(), ephemeral.privateKey(), key.point())
                .orElseThrow(() -> new IllegalArgumentException("the home network's key is no point of its curve"));
        try (var ecies = Ecies.of(secret, ephemeral.publicKey())) {
            var plain = input.toArray();
            var ciphertext = ecies.crypt(plain);
            var tag = ecies.tag(ciphertext);
            if (observer != null) {
                EciesDerivations.keys(
                                key.profile(),
                                "ephemeral private key",
                                key.point(),
                                secret,
                                ephemeral.publicKey(),
                                ecies)
                        .forEach(observer);
                observer.accept(EciesDerivations.ciphertext(plain, ciphertext));
                observer.accept(EciesDerivations.tag(ciphertext, tag));
            }
            return ephemeral.publicKey().concat(Octets.of(ciphertext)).concat(tag);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
