package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.GmmMessage;
import io.akalab.simulator.eap.Conclusion;
import io.akalab.simulator.eap.EapAkaPrimePeer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * EAP-AKA' in the UE's NAS (TS 24.501 clause 5.4.1.2): its requests come in Authentication Requests, and the packet that ends
 * it in an Authentication Result or a Security Mode Command.
 */
final class EapAkaPrime {

    private final EapAkaPrimePeer peer;
    private final KeyDerivation derivation;
    private final ServingNetworkName snn;
    private final Supi supi;
    private @Nullable NgKsi underWay;

    EapAkaPrime(EapAkaPrimePeer peer, KeyDerivation derivation, ServingNetworkName snn, Supi supi) {
        this.peer = peer;
        this.derivation = derivation;
        this.snn = snn;
        this.supi = supi;
    }

    /** The response to an EAP-Request; nothing where EAP says nothing. */
    Optional<GmmMessage> answer(NgKsi ngKsi, Octets request) {
        return peer.answer(request).map(packet -> {
            underWay = ngKsi;
            return AuthenticationResponse.ofEap(packet);
        });
    }

    /** Looks at a packet that may end the exchange under {@code ngKsi}; nothing is taken into use yet. */
    Conclusion conclude(NgKsi ngKsi, Octets packet) {
        return ngKsi.equals(underWay) ? peer.conclude(packet) : new Conclusion.None();
    }

    /** The keys of an exchange that succeeded, with the ABBA that came with EAP-Success (TS 24.501 clause 5.4.1.2.2.8). */
    KeySet keySet(NgKsi ngKsi, Kausf kausf, Abba abba) {
        return KeySet.of(derivation, ngKsi, kausf, snn, supi, abba);
    }

    /** Forgets the exchange. */
    void reset() {
        underWay = null;
        peer.reset();
    }
}
