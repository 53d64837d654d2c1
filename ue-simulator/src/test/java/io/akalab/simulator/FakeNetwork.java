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
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.IdentityRequest;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.nas.security.Role;
import io.akalab.nas.security.Unprotected;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Downlink.DownlinkNasTransport;
import io.akalab.simulator.n2.N2Link;
import io.akalab.simulator.n2.N2Uplink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A home and a serving network of one subscriber, without a thought of timers or bad input. */
public final class FakeNetwork implements N2Link {

    public static final Guti GUTI = new Guti(new Plmn("999", "70"), 2, 1, 0, 0x01020304);

    public Octets amf = Octets.ofHex("8000");
    public NgKsi ngKsi = NgKsi.ofNative(0);
    public Sqn sqn = new Sqn(32);
    public boolean rejectsEverybody;
    /** Whether its method is EAP-AKA' rather than 5G AKA. */
    public boolean eap;
    /** Whether EAP-Success goes in an Authentication Result, ahead of a Security Mode Command without it. */
    public boolean sendsResult;

    public @Nullable Kamf kamf;
    public @Nullable Kgnb kgnb;
    public final List<GmmMessage> received = new ArrayList<>();
    public final List<Octets> receivedPdus = new ArrayList<>();
    public final List<Octets> sentPdus = new ArrayList<>();
    public final List<N2Uplink> receivedN2 = new ArrayList<>();

    private final KeyDerivation derivation = KeyDerivation.unobserved();
    private final Imsi imsi;
    private final ServingNetworkName snn;
    private final AkaAlgorithm algorithm;
    private final FakeEapServer eapServer;
    private @Nullable AkaVector vector;
    private @Nullable UeSecurityCapability capability;
    private @Nullable NasSecurityContext context;

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
        return message instanceof N2Uplink.UplinkNasTransport(var nasPdu) ? nas(nasPdu) : List.of();
    }

    @Override
    public List<N2Downlink> poll(long amfUeNgapId, Duration wait) {
        return List.of();
    }

    /** A message that the network sends by itself. */
    public Octets protect(GmmMessage message) {
        var current = requireNonNull(context);
        return current.protect(SecurityHeaderType.INTEGRITY_CIPHERED, message.encode());
    }

    private List<N2Downlink> nas(Octets pdu) {
        receivedPdus.add(pdu);
        var message = ((Decoded.Message) GmmMessage.decode(plain(pdu))).message();
        received.add(message);
        return switch (message) {
            case RegistrationRequest request -> registration(request);
            case IdentityResponse _ -> challenge();
            case AuthenticationResponse response -> confirm(response);
            case AuthenticationFailure failure -> failed(failure);
            case SecurityModeComplete _ -> accept();
            case SecurityModeReject _ -> List.of(new N2Downlink.UeContextReleaseCommand("nas/unspecified"));
            case DeregistrationRequestFromUe _ ->
                List.of(
                        down(protect(new DeregistrationAcceptToUe())),
                        new N2Downlink.UeContextReleaseCommand("nas/deregister"));
            case DeregistrationAcceptFromUe _ -> List.of(new N2Downlink.UeContextReleaseCommand("nas/deregister"));
            default -> List.of();
        };
    }

    private Octets plain(Octets pdu) {
        if (ProtectedPdu.typeOf(pdu) == SecurityHeaderType.PLAIN) {
            return pdu;
        }
        return ((Unprotected.Verified) requireNonNull(context).unprotect(pdu)).plain();
    }

    private List<N2Downlink> registration(RegistrationRequest request) {
        if (rejectsEverybody) {
            return List.of(plain(new RegistrationReject(GmmCause.PLMN_NOT_ALLOWED)));
        }
        capability = request.ueSecurityCapability().orElseThrow();
        return request.identity() instanceof MobileIdentity.FiveGGuti(var guti) && !guti.equals(GUTI)
                ? List.of(plain(new IdentityRequest(IdentityType.SUCI)))
                : challenge();
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
        if (failure.cause() != GmmCause.SYNCH_FAILURE) {
            return List.of(new N2Downlink.UeContextReleaseCommand("nas/authentication-failure"));
        }
        return resynchronize(requireNonNull(vector).rand(), failure.auts().orElseThrow());
    }

    private List<N2Downlink> resynchronize(Octets rand, Auts auts) {
        var verified = (Resynchronization.Verified) algorithm.resynchronize(rand, auts);
        sqn = new Sqn(verified.sqnMs().value() + 32);
        return challenge();
    }

    private List<N2Downlink> accept() {
        var accept = new RegistrationAccept(RegistrationResult.OVER_3GPP_ACCESS).withGuti(GUTI);
        kgnb = derivation.kgnb(requireNonNull(kamf), 0);
        return List.of(new N2Downlink.InitialContextSetupRequest(
                kgnb, new N2Downlink.UeSecurityCapabilities(0x4000, 0x4000), remember(protect(accept)), null));
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
