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
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.TransparentContainer;
import io.akalab.nas.element.UeSecurityCapability;
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
import io.akalab.nas.message.ServiceAccept;
import io.akalab.nas.message.ServiceReject;
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

    private final UeSettings settings;
    private final Usim usim;
    private final KeyDerivation derivation;
    private final UeIdentities identities;
    private final UeSecurity security;
    private final RadioKeys radioKeys;
    private final PduReceiver receiver;
    private final Misconduct misconduct;
    private final UeAuthentication authentication;
    private final UeSecurityMode securityMode;
    private final UeRegistration registration;
    private final HomeMessages homeMessages;
    private final UeProgress progress = new UeProgress();
    private final UeService service;
    private final UeSessions sessions = new UeSessions();

    /** A UE that has never been registered. */
    public Ue(Subscription subscription, UeSettings settings) {
        this(subscription, settings, null);
    }

    /** The same, which tells {@code observer} every derivation with every key in clear: for a lab, on purpose. */
    public Ue(Subscription subscription, UeSettings settings, @Nullable Consumer<Derivation> observer) {
        this.settings = settings;
        this.usim =
                new Usim(settings.has(Misbehaviour.WRONG_K) ? subscription.underAnotherK() : subscription.algorithm());
        this.derivation = observer == null ? KeyDerivation.unobserved() : KeyDerivation.observedBy(observer);
        this.misconduct = new Misconduct(settings, usim);
        this.security = new UeSecurity(misconduct);
        this.receiver = new PduReceiver(security);
        this.identities = new UeIdentities(subscription, settings.imeisv());
        this.radioKeys = new RadioKeys(derivation);
        this.authentication = authentication(subscription, settings, observer);
        this.securityMode = new UeSecurityMode(security, authentication, settings, derivation);
        this.registration = new UeRegistration(settings, identities, security, radioKeys, progress);
        this.service = new UeService(identities, security, radioKeys, registration, progress);
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
                settings.has(Misbehaviour.WRONG_METHOD),
                misconduct);
    }

    public UeState state() {
        return progress.state();
    }

    /** Where the last procedure has got to. */
    public UeOutcome outcome() {
        return progress.outcome();
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

    /** Starts an initial registration: the Registration Request, protected where the UE has a security context. */
    public NasPdu register() {
        return register(RegistrationType.INITIAL);
    }

    /**
     * Starts a registration, or its updating.
     *
     * @throws IllegalStateException if there is none to update
     */
    public NasPdu register(RegistrationType type) {
        return registration.request(type);
    }

    /** Whether the network has de-registered the UE for it to register again (TS 24.501 clause 5.5.2.3.2). */
    public boolean reRegistrationRequired() {
        return registration.reRegistrationRequired();
    }

    /**
     * Starts a service request.
     *
     * @param paged whether the network has paged the UE
     * @throws IllegalStateException if the UE isn't registered
     */
    public NasPdu requestService(boolean paged) {
        return service.request(paged);
    }

    /** Asks for a PDU session, of which the UE only wants to hear what the network says. */
    public NasPdu requestSession() {
        return security.protect(sessions.request());
    }

    /** What the network says to the request for a PDU session, once it does. */
    public Optional<SessionAnswer> sessionAnswer() {
        return sessions.answer();
    }

    /** What the UE's RRC tells the gNB of its radio, if it does. */
    public Optional<Octets> radioCapability() {
        return Optional.ofNullable(settings.radioCapability());
    }

    /** What the UE's algorithms are, as NGAP has them (TS 38.413 clause 9.3.1.86). */
    public UeSecurityCapability capability() {
        return settings.capability();
    }

    /** Whether the UE, or the gNB that it is at, does this wrong on purpose. */
    public boolean misbehaves(Misbehaviour misbehaviour) {
        return settings.has(misbehaviour);
    }

    /**
     * The gNB changes the keys in the middle of a connection, for the cell that the UE is in (TS 33.501 clause 6.9.4.4);
     * nothing changes for a UE without keys.
     */
    public void renewKeys(int pci, int arfcn) {
        security.current().ifPresent(keySet -> radioKeys.renew(keySet.kamf(), pci, arfcn));
    }

    /**
     * The gNB has the UE go to another cell (TS 33.501 clause 6.9.2.3).
     *
     * @param ncc 0 to 7, as the command of the handover has it
     * @throws IllegalStateException if the UE has no keys
     */
    public void handOver(int ncc, int pci, int arfcn) {
        radioKeys.handOver(ncc, pci, arfcn);
    }

    /** Nobody answers any more: what was under way has failed. */
    public void giveUp() {
        registration.givesUp();
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
        radioKeys.connectionReleased();
        authentication.reset();
    }

    /** Receives a PDU. Whatever it is, the UE answers it, or discards it with a note. */
    public UeReaction receive(Octets pdu) {
        return switch (receiver.receive(pdu)) {
            case PduReceiver.Received.Message(var type, var message)
            when misconduct.isSilentAt(message) -> silent(type, message, pdu);
            case PduReceiver.Received.Command(var command)
            when misconduct.isSilentAt(command) -> silent(SecurityHeaderType.INTEGRITY_NEW_CONTEXT, command, pdu);
            case PduReceiver.Received.Message(var type, var message) ->
                new UeReaction(new NasPdu(type, message, pdu, ""), misconduct.sent(answers(message)));
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
            case ServiceAccept _ -> unanswered(service::accepted);
            case ServiceReject reject -> unanswered(() -> service.rejected(reject.cause()));
            case ConfigurationUpdateCommand command -> configured(command);
            case DeregistrationAcceptToUe _ -> unanswered(registration::deregistered);
            case DeregistrationRequestToUe request -> {
                var accept = answer(new DeregistrationAcceptFromUe());
                registration.deregistered(request);
                yield accept;
            }
            case DlNasTransport transport -> delivered(transport);
            default -> List.of();
        };
    }

    private List<NasPdu> configured(ConfigurationUpdateCommand command) {
        command.guti().ifPresent(registration::renamed);
        return command.acknowledgementRequested() ? answer(new ConfigurationUpdateComplete()) : List.of();
    }

    private List<NasPdu> delivered(DlNasTransport transport) {
        sessions.receive(transport);
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
        return switch (securityMode.receive(command, pdu, registration.emergency())) {
            case UeSecurityMode.Check.TakenIntoUse() ->
                new UeReaction(received, misconduct.sent(List.of(complete(command))));
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
        var complete = securityMode.complete(command, initialMessage(command));
        return security.protect(SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT, complete);
    }

    private Optional<GmmMessage> initialMessage(SecurityModeCommand command) {
        boolean requested = UeSecurityMode.asksForTheWhole(command);
        return registration
                .wholeRequest(requested)
                .<GmmMessage>map(request -> request)
                .or(() -> service.wholeRequest(requested));
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

    private static UeReaction silent(SecurityHeaderType type, GmmMessage message, Octets pdu) {
        return new UeReaction(new NasPdu(type, message, pdu, "not answered on purpose"), List.of());
    }

    private static UeReaction discarded(Octets pdu, String why) {
        return new UeReaction(new NasPdu(ProtectedPdu.typeOf(pdu), null, pdu, "discarded: " + why), List.of());
    }
}
