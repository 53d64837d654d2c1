package io.akalab.simulator.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtMac;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.identity.ServingNetworkName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EAP-Request/AKA'-Challenge before AUTN is looked at (RFC 9048 clause 3).
 *
 * @param networkName what AT_KDF_INPUT says, or null where it is missing
 * @param kdfs the offered key derivation functions, the preferred one first
 */
record Challenge(
        AkaPrimeMessage message,
        Octets rand,
        Autn autn,
        @Nullable Octets networkName,
        List<Integer> kdfs) {

    private static final Integer OURS = AtKdf.CK_IK_PRIME;

    /** What is to be done with the offered key derivation functions. */
    enum Kdf {
        /** The first is the one that is used. */
        ACCEPTED,
        /** The peer asks for one further down. */
        TO_NEGOTIATE,
        /** None will do, or the list was tampered with. */
        REFUSED
    }

    /** A challenge; null if it lacks what it must have (RFC 4187 clause 9.3). */
    static @Nullable Challenge of(AkaPrimeMessage message) {
        var rand = message.find(AtRand.class);
        var autn = message.find(AtAutn.class);
        if (rand.isEmpty() || autn.isEmpty() || message.find(AtMac.class).isEmpty()) {
            return null;
        }
        var input = message.find(AtKdfInput.class);
        return new Challenge(
                message,
                rand.get().rand(),
                Autn.of(autn.get().autn()),
                input.map(AtKdfInput::networkName).orElse(null),
                message.kdfs());
    }

    /** Whether the name in AT_KDF_INPUT is that of the network that the UE is in (RFC 9048 clause 3.1). */
    boolean isFrom(ServingNetworkName network) {
        return networkName != null && networkName.equals(network.octets());
    }

    /**
     * Judges the offer (RFC 9048 clause 3.2).
     *
     * @param before the offer of the request before, if the peer asked for another function then; it must come again with
     *     that one in front
     */
    Kdf judge(@Nullable List<Integer> before) {
        if (before != null) {
            return kdfs.equals(withOursInFront(before)) ? Kdf.ACCEPTED : Kdf.REFUSED;
        }
        if (!kdfs.contains(OURS) || new HashSet<>(kdfs).size() != kdfs.size()) {
            return Kdf.REFUSED;
        }
        return kdfs.getFirst().equals(OURS) ? Kdf.ACCEPTED : Kdf.TO_NEGOTIATE;
    }

    private static List<Integer> withOursInFront(List<Integer> offer) {
        var all = new ArrayList<Integer>();
        all.add(OURS);
        all.addAll(offer);
        return all;
    }

    @Override
    public String toString() {
        return "Challenge[redacted]";
    }
}
