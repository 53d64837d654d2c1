package io.akalab.simulator;

import static java.util.Objects.requireNonNull;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaAlgorithm;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.Resynchronization;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NasAlgorithms;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationResult;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationReject;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.DlNasTransport;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.message.ServiceAccept;
import io.akalab.nas.message.ServiceRequest;
import io.akalab.nas.message.UlNasTransport;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.nas.security.Role;
import io.akalab.nas.security.Unprotected;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Downlink.DownlinkNasTransport;
import io.akalab.simulator.n2.N2Link;
import io.akalab.simulator.n2.N2Uplink;
import io.akalab.simulator.n2.PathSwitch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A home and a serving network of one subscriber, without a thought of timers or bad input. */
public final class FakeNetwork implements N2Link {

    public static final Guti GUTI = new Guti(new Plmn("999", "70"), 2, 1, 0, 0x01020304);

    /** Of a UE with NEA2 and NIA2 alone. */
    public static final N2Downlink.UeSecurityCapabilities CAPABILITIES =
            new N2Downlink.UeSecurityCapabilities(0x4000, 0x4000);

    public Octets amf = Octets.ofHex("8000");
    public NgKsi ngKsi = NgKsi.ofNative(0);
    public Sqn sqn = new Sqn(32);
    public boolean rejectsEverybody;
    /** Whether its method is EAP-AKA' rather than 5G AKA. */
    public boolean eap;
    /** Whether EAP-Success goes in an Authentication Result, ahead of a Security Mode Command without it. */
    public boolean sendsResult;

    /** Whether a registration protected with the context in use is accepted without a new authentication. */
    public boolean keepsContexts;
    /** After how many Authentication Failures the UE is rejected; without any, it is released at once. */
    public int rejectsAfterFailures;
    /** What is replayed to the UE in place of what it said, or null. */
    public @Nullable UeSecurityCapability expectedCapability;
    /** Whether a Registration Accept goes to a gNB that is given no context. */
    public boolean setsNoContextUp;

    public @Nullable Kamf kamf;
    public @Nullable Kgnb kgnb;
    public final List<GmmMessage> received = new ArrayList<>();
    public final List<Octets> receivedPdus = new ArrayList<>();
    public final List<Octets> sentPdus = new ArrayList<>();
    public final List<N2Uplink> receivedN2 = new ArrayList<>();
    /** What became of messages that don't count. */
    public final List<Unprotected> discarded = new ArrayList<>();
    /** What the network sends by itself when it is next asked. */
    public final List<N2Downlink> byItself = new ArrayList<>();
    /** Whom it pages. */
    public @Nullable Guti paged;
    /** What a gNB said of a UE that came to it. */
    public @Nullable PathSwitch pathSwitch;
    /** What the initial message of a UE held ciphered. */
    public @Nullable GmmMessage deciphered;

    private final KeyDerivation derivation = KeyDerivation.unobserved();
    private final Imsi imsi;
    private final ServingNetworkName snn;
    private final AkaAlgorithm algorithm;
    private final FakeEapServer eapServer;
    private @Nullable AkaVector vector;
    private @Nullable UeSecurityCapability capability;
    private @Nullable NasSecurityContext context;
    private NasCount count = NasCount.ZERO;
    private int failures;
    private boolean isRegistered;
    private boolean renewsKeys;
    private int ncc;
    private @Nullable Nh nh;

    public FakeNetwork(Imsi imsi, Plmn plmn, AkaAlgorithm algorithm) {
        this.imsi = imsi;
        this.snn = ServingNetworkName.of(plmn);
        this.algorithm = algorithm;
        this.eapServer = new FakeEapServer(imsi, snn);
    }

    @Override
    public Opened open(long ranUeNgapId, Octets nasPdu) {
        return new Opened(7, nas(nasPdu));
    }

    @Override
    public List<N2Downlink> send(long amfUeNgapId, N2Uplink message) {
        receivedN2.add(message);
        return switch (message) {
            case N2Uplink.UplinkNasTransport(var nasPdu) -> nas(nasPdu);
            case N2Uplink.UeContextReleaseRequest(var cause) -> List.of(new N2Downlink.UeContextReleaseCommand(cause));
            default -> List.of();
        };
    }

    @Override
    public List<N2Downlink> poll(long amfUeNgapId, Duration wait) {
        var sent = List.copyOf(byItself);
        byItself.clear();
        return sent;
    }

    @Override
    public Opened switchPath(long ranUeNgapId, PathSwitch request) {
        pathSwitch = request;
        return new Opened(7, List.of(switchPath()));
    }

    @Override
    public boolean awaitPaging(Guti guti, Duration wait) {
        return guti.equals(paged);
    }

    /** A message that the network sends by itself. */
    public Octets protect(GmmMessage message) {
        var current = requireNonNull(context);
        return current.protect(SecurityHeaderType.INTEGRITY_CIPHERED, message.encode());
    }

    private List<N2Downlink> nas(Octets pdu) {
        receivedPdus.add(pdu);
        return plain(pdu)
                .map(GmmMessage::decode)
                .filter(Decoded.Message.class::isInstance)
                .map(decoded -> message(((Decoded.Message) decoded).message()))
                .orElse(List.of());
    }

    private List<N2Downlink> message(GmmMessage message) {
        received.add(message);
        return switch (message) {
            case RegistrationRequest request -> registration(request);
            case IdentityResponse _ -> challenge();
            case AuthenticationResponse response -> confirm(response);
            case AuthenticationFailure failure -> failed(failure);
            case SecurityModeComplete _ -> renewsKeys ? renewed() : accept();
            case SecurityModeReject _ -> List.of(new N2Downlink.UeContextReleaseCommand("nas/unspecified"));
            case DeregistrationRequestFromUe _ ->
                List.of(
                        down(protect(new DeregistrationAcceptToUe())),
                        new N2Downlink.UeContextReleaseCommand("nas/deregister"));
            case ServiceRequest _ -> setUp(new ServiceAccept());
            case UlNasTransport transport ->
                List.of(down(protect(new DlNasTransport(transport.containerType(), transport.container())
                        .withPduSessionId(transport.pduSessionId().orElseThrow())
                        .withCause(GmmCause.PAYLOAD_WAS_NOT_FORWARDED))));
            case DeregistrationAcceptFromUe _ -> List.of(new N2Downlink.UeContextReleaseCommand("nas/deregister"));
            default -> List.of();
        };
    }

    private Optional<Octets> plain(Octets pdu) {
        if (ProtectedPdu.typeOf(pdu) == SecurityHeaderType.PLAIN) {
            return Optional.of(pdu);
        }
        var result = context == null ? new Unprotected.MacFailure() : context.unprotect(pdu);
        if (result instanceof Unprotected.Verified verified) {
            count = verified.count();
            return Optional.of(verified.plain());
        }
        discarded.add(result);
        return Optional.empty();
    }

    private List<N2Downlink> registration(RegistrationRequest request) {
        if (rejectsEverybody) {
            return List.of(plain(new RegistrationReject(GmmCause.PLMN_NOT_ALLOWED)));
        }
        request.ueSecurityCapability()
                .ifPresent(sent -> capability = expectedCapability == null ? sent : expectedCapability);
        if (keepsContexts && isRegistered && request.identity() instanceof MobileIdentity.FiveGGuti) {
            request.nasMessageContainer().ifPresent(this::decipher);
            return accept();
        }
        return request.identity() instanceof MobileIdentity.FiveGGuti(var guti) && !guti.equals(GUTI)
                ? List.of(plain(new IdentityRequest(IdentityType.SUCI)))
                : challenge();
    }

    private void decipher(Octets container) {
        deciphered = ((Decoded.Message)
                        GmmMessage.decode(requireNonNull(context).cryptContainer(count, container)))
                .message();
    }

    private List<N2Downlink> challenge() {
        var made = algorithm.vector(Octets.ofHex("23553cbe9637a89d218ae64dae47bf35"), sqn, amf);
        vector = made;
        if (eap) {
            return List.of(
                    plain(new AuthenticationRequest(ngKsi, Abba.INITIAL).withEapMessage(eapServer.challenge(made))));
        }
        return List.of(plain(AuthenticationRequest.of5gAka(
                ngKsi, Abba.INITIAL, made.rand(), made.autn().octets())));
    }

    private List<N2Downlink> confirm(AuthenticationResponse response) {
        if (eap) {
            return confirm(eapServer.judge(response.eapMessage().orElseThrow()));
        }
        var made = requireNonNull(vector);
        var expected = derivation.resStar(made.ck(), made.ik(), snn, made.rand(), made.res());
        if (!response.resStar().orElseThrow().equals(expected)) {
            return List.of(plain(new AuthenticationReject()));
        }
        return List.of(command(derivation.kausf(made.ck(), made.ik(), snn, made.sqnXorAk()), null));
    }

    private List<N2Downlink> confirm(FakeEapServer.Verdict verdict) {
        return switch (verdict) {
            case FakeEapServer.Verdict.Right(var kausf, var success)
            when sendsResult ->
                List.of(plain(new AuthenticationResult(ngKsi, success).withAbba(Abba.INITIAL)), command(kausf, null));
            case FakeEapServer.Verdict.Right(var kausf, var success) -> List.of(command(kausf, success));
            case FakeEapServer.Verdict.OutOfSynch(var rand, var auts) -> resynchronize(rand, auts);
            case FakeEapServer.Verdict.Wrong(var failure) ->
                List.of(plain(new AuthenticationReject().withEapMessage(failure)));
        };
    }

    private N2Downlink command(Kausf kausf, @Nullable Octets success) {
        var made = derivation.kamf(derivation.kseaf(kausf, snn), imsi, Abba.INITIAL.octets());
        kamf = made;
        context = new NasSecurityContext(
                Role.NETWORK,
                ngKsi,
                derivation.knasEnc(made, Nea.NEA2),
                derivation.knasInt(made, Nia.NIA2),
                Nea.NEA2,
                Nia.NIA2);
        var command = new SecurityModeCommand(NasAlgorithms.of(Nea.NEA2, Nia.NIA2), ngKsi, requireNonNull(capability))
                .withImeisvRequest()
                .withAdditionalInformation(new AdditionalSecurityInformation(true, false));
        if (success != null) {
            command = command.withEapMessage(success).withAbba(Abba.INITIAL);
        }
        return down(context.protect(SecurityHeaderType.INTEGRITY_NEW_CONTEXT, command.encode()));
    }

    private List<N2Downlink> failed(AuthenticationFailure failure) {
        if (rejectsAfterFailures > 0) {
            return again(failure);
        }
        if (failure.cause() != GmmCause.SYNCH_FAILURE) {
            return List.of(new N2Downlink.UeContextReleaseCommand("nas/authentication-failure"));
        }
        return resynchronize(requireNonNull(vector).rand(), failure.auts().orElseThrow());
    }

    private List<N2Downlink> again(AuthenticationFailure failure) {
        failures++;
        if (failures == rejectsAfterFailures) {
            return List.of(plain(new AuthenticationReject()));
        }
        if (failure.cause() == GmmCause.NGKSI_ALREADY_IN_USE) {
            ngKsi = ngKsi.next();
        }
        return failure.cause() == GmmCause.SYNCH_FAILURE
                ? resynchronize(requireNonNull(vector).rand(), failure.auts().orElseThrow())
                : challenge();
    }

    private List<N2Downlink> resynchronize(Octets rand, Auts auts) {
        var verified = (Resynchronization.Verified) algorithm.resynchronize(rand, auts);
        sqn = new Sqn(verified.sqnMs().value() + 32);
        return challenge();
    }

    private List<N2Downlink> accept() {
        var accept = new RegistrationAccept(RegistrationResult.OVER_3GPP_ACCESS).withGuti(GUTI);
        isRegistered = true;
        return setsNoContextUp ? List.of(down(protect(accept))) : setUp(accept);
    }

    private List<N2Downlink> setUp(GmmMessage accept) {
        deriveKgnb();
        return List.of(new N2Downlink.InitialContextSetupRequest(
                requireNonNull(kgnb), CAPABILITIES, remember(protect(accept)), null));
    }

    private List<N2Downlink> renewed() {
        renewsKeys = false;
        deriveKgnb();
        return List.of(new N2Downlink.UeContextModificationRequest(kgnb, null));
    }

    private void deriveKgnb() {
        var made = derivation.kgnb(requireNonNull(kamf), count.value());
        kgnb = made;
        nh = derivation.firstNh(requireNonNull(kamf), made);
        ncc = 1;
    }

    /** Authenticates the UE anew in the middle of its connection. */
    public N2Downlink reauthenticate() {
        renewsKeys = true;
        sqn = new Sqn(sqn.value() + 32);
        ngKsi = ngKsi.next();
        var made = algorithm.vector(Octets.ofHex("23553cbe9637a89d218ae64dae47bf36"), sqn, amf);
        vector = made;
        return down(protect(AuthenticationRequest.of5gAka(
                ngKsi, Abba.INITIAL, made.rand(), made.autn().octets())));
    }

    /** Switches the path of the UE to another gNB, which gets the next NH (TS 33.501 clause 6.9.2.3.3). */
    public N2Downlink switchPath() {
        ncc = (ncc + 1) % 8;
        var next = derivation.nextNh(requireNonNull(kamf), requireNonNull(nh));
        nh = next;
        return new N2Downlink.PathSwitchRequestAcknowledge(next, ncc, CAPABILITIES);
    }

    /** A de-registration that the network starts. */
    public Octets deregistration() {
        return protect(new DeregistrationRequestToUe(DeregistrationType.NORMAL));
    }

    private N2Downlink plain(GmmMessage message) {
        return down(message.encode());
    }

    private N2Downlink down(Octets pdu) {
        return new DownlinkNasTransport(remember(pdu));
    }

    private Octets remember(Octets pdu) {
        sentPdus.add(pdu);
        return pdu;
    }
}
