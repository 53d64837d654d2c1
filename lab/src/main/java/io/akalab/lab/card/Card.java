package io.akalab.lab.card;

import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.simulator.ue.Subscription;
import java.util.List;
import java.util.function.Function;

/**
 * What a USIM is personalised with.
 *
 * @param functions f1 to f5* under a K
 * @param secrets what went into them, in words, such as {@code K, OPc}
 * @param made how OPc or TOPc was made, where it was not given
 * @param provisioning what the home network is to know of it, for a method
 */
public record Card(
        SubscriberKey k,
        Function<SubscriberKey, AkaAlgorithm> functions,
        String secrets,
        List<Derivation> made,
        Function<String, AuthenticationSubscription> provisioning) {

    public Card {
        made = List.copyOf(made);
    }

    /** f1 to f5* of this card. */
    public AkaAlgorithm algorithm() {
        return functions.apply(k);
    }

    /** This card for a subscriber. */
    public Subscription subscription(Imsi imsi, int mncLength) {
        return Subscription.of(imsi, mncLength, k, functions);
    }

    /** What the home network is to know, with one of {@code AuthType}'s values as its method. */
    public AuthenticationSubscription provisioned(String authType) {
        return provisioning.apply(authType);
    }

    @Override
    public String toString() {
        return "Card[redacted]";
    }
}
