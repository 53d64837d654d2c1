package io.akalab.simulator.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtBidding;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.EapCode;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.eap.MalformedEap;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.simulator.usim.Usim;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The peer of EAP-AKA' in a UE (RFC 9048, RFC 4187, TS 33.501 clause 6.1.3.1 and Annex F): full authentication alone, as 5G
 * has it. It answers requests, and has K<sub>AUSF</sub> at the end. It belongs to one thread at a time.
 */
public final class EapAkaPrimePeer {

    /** EAP-AKA (RFC 4187), which 5G doesn't have; its messages are written like those of EAP-AKA'. */
    private static final int EAP_AKA = 23;

    private static final Octets WANTED_METHOD = Octets.of((byte) EapPacket.AKA_PRIME);

    private final Supplier<Octets> identity;
    private final FullAuthentication method;
    private @Nullable Exchange last;

    private record Exchange(EapPacket request, Octets response) {}

    /**
     * A peer at the start of a conversation.
     *
     * @param identity what it says when it is asked who it is: the SUCI as a NAI (TS 33.501 clause F.2)
     * @param network the one that it is in
     * @param observer is told what the USIM computes, or null
     */
    public EapAkaPrimePeer(
            Usim usim,
            Supi supi,
            Supplier<Octets> identity,
            ServingNetworkName network,
            KeyDerivation derivation,
            @Nullable Consumer<Derivation> observer,
            Set<PeerFault> faults) {
        var keyMaker = new PeerKeys(supi, network, derivation, observer);
        this.identity = identity;
        this.method = new FullAuthentication(usim, keyMaker, identity, Set.copyOf(faults));
    }

    /**
     * The response to an EAP-Request; one that comes again is answered as before (RFC 3748 clause 4.1). Nothing for a packet
     * that isn't one, which is discarded in silence.
     */
    public Optional<Octets> answer(Octets octets) {
        return decoded(octets)
                .filter(packet -> packet.code() == EapCode.REQUEST)
                .map(this::response);
    }

    /** Looks at a packet that may end the conversation. Whoever believes it says so by a {@link #reset}. */
    public Conclusion conclude(Octets octets) {
        return decoded(octets)
                .filter(this::answersLastResponse)
                .map(this::conclusion)
                .orElse(new Conclusion.None());
    }

    /** Forgets the conversation, keys and all. */
    public void reset() {
        last = null;
        method.reset();
    }

    /** EAP-Success counts after the network is authenticated alone (RFC 4187 clause 6.1). */
    private Conclusion conclusion(EapPacket packet) {
        return switch (packet.code()) {
            case SUCCESS ->
                method.kausf().<Conclusion>map(Conclusion.Success::new).orElse(new Conclusion.None());
            case FAILURE -> new Conclusion.Failure();
            case REQUEST, RESPONSE -> new Conclusion.None();
        };
    }

    private static Optional<EapPacket> decoded(Octets octets) {
        try {
            return Optional.of(EapPacket.decode(octets));
        } catch (MalformedEap _) {
            return Optional.empty();
        }
    }

    private boolean answersLastResponse(EapPacket packet) {
        return last != null && last.request().identifier() == packet.identifier();
    }

    private Octets response(EapPacket request) {
        if (last == null || !last.request().equals(request)) {
            last = new Exchange(request, newResponse(request));
        }
        return last.response();
    }

    private Octets newResponse(EapPacket request) {
        return switch (request.type()) {
            case EapPacket.AKA_PRIME -> akaPrime(request);
            case EapPacket.IDENTITY -> response(request, EapPacket.IDENTITY, identity.get());
            case EapPacket.NOTIFICATION -> response(request, EapPacket.NOTIFICATION, Octets.of());
            case EAP_AKA -> aka(request);
            default -> response(request, EapPacket.NAK, WANTED_METHOD);
        };
    }

    /** A server that says that it can do better was talked down by somebody in between (RFC 9048 clause 4). */
    private static Octets aka(EapPacket request) {
        return prefersAkaPrime(request)
                ? response(
                        request,
                        EAP_AKA,
                        FullAuthentication.reject(request.identifier()).packet().data())
                : response(request, EapPacket.NAK, WANTED_METHOD);
    }

    private static boolean prefersAkaPrime(EapPacket request) {
        try {
            var asAkaPrime = EapPacket.request(request.identifier(), EapPacket.AKA_PRIME, request.data());
            return AkaPrimeMessage.of(asAkaPrime)
                    .find(AtBidding.class)
                    .map(AtBidding::akaPrimePreferred)
                    .orElse(false);
        } catch (MalformedEap _) {
            return false;
        }
    }

    private Octets akaPrime(EapPacket packet) {
        try {
            return method.answer(AkaPrimeMessage.of(packet)).octets();
        } catch (MalformedEap _) {
            return FullAuthentication.clientError(packet.identifier()).octets();
        }
    }

    private static Octets response(EapPacket request, int type, Octets data) {
        return EapPacket.response(request.identifier(), type, data).encode();
    }
}
