package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.TransparentContainer;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.DlNasTransport;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.simulator.eap.EapAkaPrimePeer;
import io.akalab.simulator.gnb.AsKeys;
import io.akalab.simulator.usim.Usim;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A UE: its 5GMM (TS 24.501 clause 5) over one N1 connection at a time, on top of a {@link Usim}. PDUs go in and out; it
 * keeps no timers. It belongs to one thread at a time.
 */
public final class Ue {

    /** Where a USIM of {@link Misbehaviour#STALE_SQN} stands: far ahead of a fresh subscriber, within Δ. */
    private static final Sqn FAR_AHEAD = Sqn.of(1 << 20, 0, Sqn.DEFAULT_IND_LENGTH);

    private final Usim usim;
    private final KeyDerivation derivation;
    private final UeIdentities identities;
    private final UeSecurity security = new UeSecurity();
    private final RadioKeys radioKeys;
    private final PduReceiver receiver = new PduReceiver(security);
    private final UeAuthentication authentication;
    private final UeSecurityMode securityMode;
    private final UeRegistration registration;
    private final HomeMessages homeMessages;

    /** A UE that has never been registered. */
    public Ue(Subscription subscription, UeSettings settings) {
        this(subscription, settings, null);
    }

    /** The same, which tells {@code observer} every derivation with every key in clear: for a lab, on purpose. */
    public Ue(Subscription subscription, UeSettings settings, @Nullable Consumer<Derivation> observer) {
        this.usim =
                new Usim(settings.has(Misbehaviour.WRONG_K) ? subscription.underAnotherK() : subscription.algorithm());
        this.derivation = observer == null ? KeyDerivation.unobserved() : KeyDerivation.observedBy(observer);
        this.identities = new UeIdentities(subscription, settings.imeisv());
        this.radioKeys = new RadioKeys(derivation);
        this.authentication = authentication(subscription, settings, observer);
        this.securityMode = new UeSecurityMode(security, authentication, settings, derivation);
        this.registration = new UeRegistration(settings, identities, security, radioKeys);
        this.homeMessages = new HomeMessages(derivation);
        if (settings.has(Misbehaviour.STALE_SQN)) {
            usim.advanceTo(FAR_AHEAD);
        }
        if (settings.has(Misbehaviour.UNKNOWN_GUTI)) {
            identities.guti(new Guti(settings.servingPlmn(), 0xFE, 0x3FE, 0x3E, 0xDEADBEEF));
        }
    }

    private UeAuthentication authentication(
            Subscription subscription, UeSettings settings, @Nullable Consumer<Derivation> observer) {
        var snn = ServingNetworkName.of(settings.servingPlmn());
        var supi = subscription.imsi();
        var fiveGAka = new FiveGAka(
                new Challenge(usim, supi, snn, derivation, observer),
                security,
                settings.has(Misbehaviour.WRONG_RES_STAR));
        var peer =
                new EapAkaPrimePeer(usim, supi, identities::suciNai, snn, derivation, observer, settings.eapFaults());
        return new UeAuthentication(
                fiveGAka,
                new EapAkaPrime(peer, derivation, snn, supi),
                security,
                settings.has(Misbehaviour.WRONG_METHOD));
    }

    public UeState state() {
        return registration.state();
    }

    /** Where the last procedure has got to. */
    public UeOutcome outcome() {
        return registration.outcome();
    }

    public Usim usim() {
        return usim;
    }

    /** The 5G-GUTI, where it has one. */
    public Optional<Guti> guti() {
        return identities.guti();
    }

    /** The keys, once the UE has been accepted. */
    public Optional<UeKeys> keys() {
        var kgnb = radioKeys.kgnb();
        var nh = radioKeys.nh();
        if (kgnb == null || nh == null) {
            return Optional.empty();
        }
        return security.current()
                .flatMap(set -> security.context()
                        .map(context -> new UeKeys(
                                set.kausf(), set.kseaf(), set.kamf(), context.knasEnc(), context.knasInt(), kgnb, nh)));
    }

    /** Steering of roaming and updates of parameters that the UE believed, in order (TS 33.501 clauses 6.14 and 6.15). */
    public List<TransparentContainer> homeMessages() {
        return homeMessages.accepted();
    }

    /** The keys of RRC and the user plane under the algorithms that the gNB has chosen; nothing before there is a K<sub>gNB</sub>. */
    public Optional<AsKeys> asKeys(Nea nea, Nia nia) {
        return Optional.ofNullable(radioKeys.kgnb()).map(key -> AsKeys.of(derivation, key, nea, nia));
    }

    /** Starts a registration: the Registration Request, protected where the UE has a security context. */
    public NasPdu register() {
        return registration.request();
    }

    /**
     * Starts a de-registration.
     *
     * @throws IllegalStateException if the UE isn't registered
     */
    public NasPdu deregister(DeregistrationType type) {
        return registration.deregister(type);
    }

    /** The gNB has released the connection. */
    public void connectionReleased() {
        security.connectionReleased();
        authentication.reset();
    }

    /** Receives a PDU. Whatever it is, the UE answers it, or discards it with a note. */
    public UeReaction receive(Octets pdu) {
        return switch (receiver.receive(pdu)) {
            case PduReceiver.Received.Message(var type, var message) ->
                new UeReaction(new NasPdu(type, message, pdu, ""), answers(message));
            case PduReceiver.Received.Command(var command) -> secure(command, pdu);
            case PduReceiver.Received.Refused(var type, var cause, var reason) ->
                new UeReaction(new NasPdu(type, null, pdu, reason), answer(new GmmStatus(cause)));
            case PduReceiver.Received.Discarded(var reason) -> discarded(pdu, reason);
        };
    }

    private List<NasPdu> answers(GmmMessage message) {
        return switch (message) {
            case IdentityRequest request -> answer(new IdentityResponse(identities.ofType(request.identityType())));
            case AuthenticationRequest request ->
                authentication.answer(request).map(this::answer).orElse(List.of());
            case AuthenticationResult result -> unanswered(() -> authentication.concluded(result));
            case AuthenticationReject _ -> unanswered(this::authenticationRejected);
            case RegistrationReject reject -> unanswered(() -> registration.rejected(reject.cause()));
            case RegistrationAccept accept -> accepted(accept);
            case ConfigurationUpdateCommand command
            when command.acknowledgementRequested() -> answer(new ConfigurationUpdateComplete());
            case DeregistrationAcceptToUe _ -> unanswered(registration::deregistered);
            case DeregistrationRequestToUe _ -> {
                var accept = answer(new DeregistrationAcceptFromUe());
                registration.deregistered();
                yield accept;
            }
            case DlNasTransport transport -> delivered(transport);
            default -> List.of();
        };
    }

    private List<NasPdu> delivered(DlNasTransport transport) {
        return security.current()
                .flatMap(keySet -> homeMessages.receive(keySet.kausf(), transport))
                .map(this::answer)
                .orElse(List.of());
    }

    private void authenticationRejected() {
        authentication.reset();
        registration.authenticationRejected();
    }

    private UeReaction secure(SecurityModeCommand command, Octets pdu) {
        var received = new NasPdu(SecurityHeaderType.INTEGRITY_NEW_CONTEXT, command, pdu, "");
        return switch (securityMode.receive(command, pdu)) {
            case UeSecurityMode.Check.TakenIntoUse() -> new UeReaction(received, List.of(complete(command)));
            case UeSecurityMode.Check.Refused(var cause) -> new UeReaction(received, List.of(refusal(command, cause)));
            case UeSecurityMode.Check.Replayed() -> discarded(pdu, "replayed");
        };
    }

    /**
     * Protected with the context in use before, if there is one (TS 24.501 clause 5.4.2.5): a network that makes K<sub>AMF</sub>' of
     * it has it in use too.
     */
    private NasPdu refusal(SecurityModeCommand command, GmmCause cause) {
        var reject = new SecurityModeReject(cause);
        return UeSecurityMode.isHorizontal(command)
                ? security.protect(SecurityHeaderType.INTEGRITY_CIPHERED, reject)
                : security.protect(reject);
    }

    private NasPdu complete(SecurityModeCommand command) {
        radioKeys.startFrom(security.context().orElseThrow().nextToSend());
        var complete = securityMode.complete(command, registration.wholeRequest());
        return security.protect(SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT, complete);
    }

    private List<NasPdu> accepted(RegistrationAccept accept) {
        registration.accepted(accept);
        return accept.guti().isPresent() ? answer(new RegistrationComplete()) : List.of();
    }

    private List<NasPdu> answer(GmmMessage message) {
        return List.of(security.protect(message));
    }

    private static List<NasPdu> unanswered(Runnable consequence) {
        consequence.run();
        return List.of();
    }

    private static UeReaction discarded(Octets pdu, String why) {
        return new UeReaction(new NasPdu(ProtectedPdu.typeOf(pdu), null, pdu, "discarded: " + why), List.of());
    }
}
