package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.nas.security.Unprotected;
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

    private final Subscription subscription;
    private final UeSettings settings;
    private final Usim usim;
    private final KeyDerivation derivation;
    private final UeAuthentication authentication;
    private final UeSecurity security;
    private UeState state = UeState.DEREGISTERED;
    private UeOutcome outcome = new UeOutcome.Pending();
    private @Nullable Guti guti;
    private @Nullable RegistrationRequests requests;
    private @Nullable Kgnb kgnb;
    private @Nullable Nh nh;
    private int kgnbCount;

    /** A UE that has never been registered. */
    public Ue(Subscription subscription, UeSettings settings) {
        this(subscription, settings, null);
    }

    /** The same, which tells {@code observer} every derivation with every key in clear: for a lab, on purpose. */
    public Ue(Subscription subscription, UeSettings settings, @Nullable Consumer<Derivation> observer) {
        this.subscription = subscription;
        this.settings = settings;
        this.usim =
                new Usim(settings.has(Misbehaviour.WRONG_K) ? subscription.underAnotherK() : subscription.algorithm());
        this.derivation = observer == null ? KeyDerivation.unobserved() : KeyDerivation.observedBy(observer);
        this.security = new UeSecurity(derivation);
        var snn = ServingNetworkName.of(settings.servingPlmn());
        this.authentication = new UeAuthentication(
                new Challenge(usim, subscription.imsi(), snn, derivation, observer),
                security,
                settings.has(Misbehaviour.WRONG_RES_STAR));
        if (settings.has(Misbehaviour.STALE_SQN)) {
            usim.advanceTo(FAR_AHEAD);
        }
        if (settings.has(Misbehaviour.UNKNOWN_GUTI)) {
            guti = new Guti(settings.servingPlmn(), 0xFE, 0x3FE, 0x3E, 0xDEADBEEF);
        }
    }

    public UeState state() {
        return state;
    }

    /** Where the last procedure has got to. */
    public UeOutcome outcome() {
        return outcome;
    }

    public Usim usim() {
        return usim;
    }

    /** The 5G-GUTI, where it has one. */
    public Optional<Guti> guti() {
        return Optional.ofNullable(guti);
    }

    /** The keys, once the UE has been accepted. */
    public Optional<UeKeys> keys() {
        var keySet = security.current();
        var context = security.context();
        if (keySet.isEmpty() || context.isEmpty() || kgnb == null || nh == null) {
            return Optional.empty();
        }
        var set = keySet.get();
        return Optional.of(new UeKeys(
                set.kausf(),
                set.kseaf(),
                set.kamf(),
                context.get().knasEnc(),
                context.get().knasInt(),
                kgnb,
                nh));
    }

    /** The keys of RRC and the user plane under the algorithms that the gNB has chosen; nothing before there is a K<sub>gNB</sub>. */
    public Optional<AsKeys> asKeys(Nea nea, Nia nia) {
        return Optional.ofNullable(kgnb).map(key -> AsKeys.of(derivation, key, nea, nia));
    }

    /** Starts a registration: the Registration Request, protected where the UE has a security context. */
    public NasPdu register() {
        state = UeState.REGISTERED_INITIATED;
        outcome = new UeOutcome.Pending();
        var identity = guti == null
                ? new MobileIdentity.SuciIdentity(subscription.suci())
                : new MobileIdentity.FiveGGuti(guti);
        var built = RegistrationRequests.of(settings, sentCapability(), security.ngKsi(), identity);
        requests = built;
        return security.context()
                .map(context -> {
                    var count = context.nextToSend();
                    kgnbCount = count.value();
                    var container = context.cryptContainer(count, built.whole().encode());
                    return send(SecurityHeaderType.INTEGRITY, built.cleartext().withNasMessageContainer(container));
                })
                .orElseGet(() -> NasPdu.plain(built.cleartext()));
    }

    /**
     * Starts a de-registration.
     *
     * @throws IllegalStateException if the UE isn't registered
     */
    public NasPdu deregister(DeregistrationType type) {
        if (state != UeState.REGISTERED) {
            throw new IllegalStateException("the UE is not registered");
        }
        MobileIdentity identity = guti == null
                ? new MobileIdentity.SuciIdentity(subscription.suci())
                : new MobileIdentity.FiveGGuti(guti);
        outcome = new UeOutcome.Pending();
        state = UeState.DEREGISTERED_INITIATED;
        if (type.switchOff()) {
            deregistered();
        }
        var protection =
                security.secureExchange() ? SecurityHeaderType.INTEGRITY_CIPHERED : SecurityHeaderType.INTEGRITY;
        return send(protection, new DeregistrationRequestFromUe(type, security.ngKsi(), identity));
    }

    /** The gNB has released the connection. */
    public void connectionReleased() {
        security.connectionReleased();
    }

    /** Receives a PDU. Whatever it is, the UE answers it, or discards it with a note. */
    public UeReaction receive(Octets pdu) {
        if (ProtectedPdu.typeOf(pdu) == SecurityHeaderType.INTEGRITY_NEW_CONTEXT) {
            return receiveSecurityModeCommand(pdu);
        }
        if (ProtectedPdu.typeOf(pdu) == SecurityHeaderType.PLAIN) {
            return receivePlain(pdu);
        }
        return switch (security.unprotect(pdu)) {
            case Unprotected.Verified verified -> receive(verified.type(), verified.plain(), pdu);
            case Unprotected.MacFailure() -> discarded(pdu, "MAC failure");
            case Unprotected.Replayed _ -> discarded(pdu, "replayed");
            case Unprotected.Malformed(var reason) -> discarded(pdu, reason);
            case Unprotected.NotProtected _ -> discarded(pdu, "not protected");
        };
    }

    private UeReaction receivePlain(Octets pdu) {
        if (security.secureExchange()) {
            return discarded(pdu, "not protected");
        }
        return receive(SecurityHeaderType.PLAIN, pdu, pdu);
    }

    private UeReaction receive(SecurityHeaderType type, Octets plain, Octets pdu) {
        return switch (GmmMessage.decode(plain)) {
            case Decoded.Message(var message) -> {
                if (type == SecurityHeaderType.PLAIN && !countsUnprotected(message)) {
                    yield discarded(pdu, "not protected");
                }
                yield new UeReaction(new NasPdu(type, message, pdu, ""), answers(message));
            }
            case Decoded.Refused refused ->
                new UeReaction(
                        new NasPdu(type, null, pdu, refused.reason()), List.of(answer(new GmmStatus(refused.cause()))));
            case Decoded.Ignored(var reason) -> discarded(pdu, reason);
        };
    }

    /** The messages that count before there is a secure exchange (TS 24.501 clause 4.4.4.2). */
    private static boolean countsUnprotected(GmmMessage message) {
        return switch (message) {
            case IdentityRequest request -> request.identityType() == IdentityType.SUCI;
            case AuthenticationRequest _, AuthenticationReject _, RegistrationReject _, DeregistrationAcceptToUe _ ->
                true;
            default -> false;
        };
    }

    private List<NasPdu> answers(GmmMessage message) {
        return switch (message) {
            case IdentityRequest request -> List.of(answer(new IdentityResponse(identity(request.identityType()))));
            case AuthenticationRequest request -> List.of(answer(authentication.answer(request)));
            case AuthenticationReject _ -> ended(new UeOutcome.AuthenticationRejected());
            case RegistrationReject reject -> rejected(reject.cause());
            case RegistrationAccept accept -> accepted(accept);
            case ConfigurationUpdateCommand command -> updated(command);
            case DeregistrationAcceptToUe _ -> {
                deregistered();
                yield List.of();
            }
            case DeregistrationRequestToUe _ -> {
                var accept = answer(new DeregistrationAcceptFromUe());
                deregistered();
                yield List.of(accept);
            }
            default -> List.of();
        };
    }

    /** The command says which algorithms its own MAC is made with, so it is read before it is checked. */
    private UeReaction receiveSecurityModeCommand(Octets pdu) {
        try {
            var payload = ProtectedPdu.of(pdu).payload();
            if (GmmMessage.decode(payload) instanceof Decoded.Message(SecurityModeCommand command)) {
                return secure(command, pdu);
            }
            return discarded(pdu, "no Security Mode Command");
        } catch (MalformedNas e) {
            return discarded(pdu, String.valueOf(e.getMessage()));
        }
    }

    private UeReaction secure(SecurityModeCommand command, Octets pdu) {
        var received = new NasPdu(SecurityHeaderType.INTEGRITY_NEW_CONTEXT, command, pdu, "");
        return switch (security.check(command, pdu, settings.capability())) {
            case UeSecurity.Check.TakenIntoUse() -> new UeReaction(received, List.of(complete(command)));
            case UeSecurity.Check.Refused(var cause) ->
                new UeReaction(received, List.of(answer(new SecurityModeReject(cause))));
            case UeSecurity.Check.Replayed() -> discarded(pdu, "replayed");
        };
    }

    private NasPdu complete(SecurityModeCommand command) {
        var complete = new SecurityModeComplete();
        if (command.imeisvRequested()) {
            complete = complete.withImeisv(settings.imeisv());
        }
        if (requests != null) {
            // The request in clear never held all that the UE has to say, so the whole one follows, asked for or not.
            complete = complete.withNasMessageContainer(requests.whole().encode());
        }
        kgnbCount = security.context().orElseThrow().nextToSend().value();
        return send(SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT, complete);
    }

    private List<NasPdu> accepted(RegistrationAccept accept) {
        var kamf = security.current().orElseThrow().kamf();
        var derived = derivation.kgnb(kamf, kgnbCount);
        kgnb = derived;
        nh = derivation.firstNh(kamf, derived);
        state = UeState.REGISTERED;
        outcome = new UeOutcome.Registered();
        if (accept.guti().isEmpty()) {
            return List.of();
        }
        guti = accept.guti().get();
        return List.of(answer(new RegistrationComplete()));
    }

    private List<NasPdu> updated(ConfigurationUpdateCommand command) {
        return command.acknowledgementRequested() ? List.of(answer(new ConfigurationUpdateComplete())) : List.of();
    }

    /** After these causes the UE forgets its identity and its keys (TS 24.501 clause 5.5.1.2.5). */
    private List<NasPdu> rejected(GmmCause cause) {
        switch (cause) {
            case ILLEGAL_UE,
                    ILLEGAL_ME,
                    FIVE_GS_SERVICES_NOT_ALLOWED,
                    UE_IDENTITY_CANNOT_BE_DERIVED,
                    PLMN_NOT_ALLOWED -> forget();
            default -> {}
        }
        return ended(new UeOutcome.Rejected(cause));
    }

    private List<NasPdu> ended(UeOutcome how) {
        if (how instanceof UeOutcome.AuthenticationRejected) {
            forget();
        }
        state = UeState.DEREGISTERED;
        outcome = how;
        return List.of();
    }

    private void deregistered() {
        state = UeState.DEREGISTERED;
        outcome = new UeOutcome.Deregistered();
    }

    private void forget() {
        guti = null;
        kgnb = null;
        nh = null;
        security.discard();
    }

    private MobileIdentity identity(IdentityType type) {
        return switch (type) {
            case IMEISV -> settings.imeisv();
            case FIVE_G_GUTI -> guti == null ? new MobileIdentity.NoIdentity() : new MobileIdentity.FiveGGuti(guti);
            case SUCI -> new MobileIdentity.SuciIdentity(subscription.suci());
            default -> new MobileIdentity.NoIdentity();
        };
    }

    private UeSecurityCapability sentCapability() {
        return settings.has(Misbehaviour.BID_DOWN_CAPABILITIES)
                ? new UeSecurityCapability(settings.capability().octets().xor(unusedBit()))
                : settings.capability();
    }

    /** One bit of an algorithm that nobody has defined, so that nothing but the comparison fails. */
    private Octets unusedBit() {
        var bits = new byte[settings.capability().octets().length()];
        bits[0] = 1;
        return Octets.wrap(bits);
    }

    private NasPdu answer(GmmMessage message) {
        return security.secureExchange() ? send(SecurityHeaderType.INTEGRITY_CIPHERED, message) : NasPdu.plain(message);
    }

    private NasPdu send(SecurityHeaderType type, GmmMessage message) {
        return security.context().isEmpty()
                ? NasPdu.plain(message)
                : new NasPdu(type, message, security.protect(type, message.encode()), "");
    }

    private static UeReaction discarded(Octets pdu, String why) {
        return new UeReaction(new NasPdu(ProtectedPdu.typeOf(pdu), null, pdu, "discarded: " + why), List.of());
    }
}
