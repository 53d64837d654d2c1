package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtClientErrorCode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.fakeausf.FakeAusf;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.nas.security.Role;
import io.akalab.nas.security.Unprotected;
import io.akalab.openapi.n2mock.DownlinkMessage;
import io.akalab.openapi.n2mock.DownlinkMessages;
import io.akalab.openapi.n2mock.DownlinkNASTransport;
import io.akalab.openapi.n2mock.InitialContextSetupRequest;
import io.akalab.openapi.n2mock.InitialContextSetupResponse;
import io.akalab.openapi.n2mock.InitialUEMessage;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import io.akalab.openapi.n2mock.UEContextReleaseComplete;
import io.akalab.openapi.n2mock.UeAssociation;
import io.akalab.openapi.n2mock.UeAssociationCreated;
import io.akalab.openapi.n2mock.UplinkMessage;
import io.akalab.openapi.n2mock.UplinkNASTransport;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiPath;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;

/** A UE with its USIM and gNB that a test leads by the hand, message by message. */
public final class TestUe {

    public static final Plmn PLMN = new Plmn("999", "70");

    private static final URI ASSOCIATIONS = URI.create("/n2-mock/v1/ue-associations");
    private static final ServingNetworkName NETWORK = ServingNetworkName.of(PLMN);

    private final SbiClient amf;
    private final Imsi imsi;
    private final Milenage usim = FakeAusf.milenage();
    private final KeyDerivation derivation = KeyDerivation.unobserved();
    private UeSecurityCapability capability = new UeSecurityCapability(Octets.ofHex("f0f0f070"));
    private long associationId;
    private List<DownlinkMessage> messages = List.of();
    private @Nullable Octets initial;
    private @Nullable Kseaf kseaf;
    private @Nullable Kamf kamf;
    private @Nullable NasSecurityContext nas;
    private @Nullable Guti guti;

    TestUe(SbiClient amf, Imsi imsi) {
        this.amf = amf;
        this.imsi = imsi;
    }

    /** A UE whose association another has opened. */
    TestUe(SbiClient amf, Imsi imsi, long associationId) {
        this(amf, imsi);
        this.associationId = associationId;
    }

    public Imsi imsi() {
        return imsi;
    }

    public Suci suci() {
        return Suci.nullScheme(PLMN, imsi.msin(2), "0");
    }

    public long associationId() {
        return associationId;
    }

    public Kamf kamf() {
        return present(kamf);
    }

    public Kseaf kseaf() {
        return present(kseaf);
    }

    public NasSecurityContext nas() {
        return present(nas);
    }

    public Guti guti() {
        return present(guti);
    }

    public TestUe withCapability(String hex) {
        capability = new UeSecurityCapability(Octets.ofHex(hex));
        return this;
    }

    public RegistrationRequest registrationRequest() {
        return registrationRequest(new MobileIdentity.SuciIdentity(suci()), NgKsi.NO_KEY);
    }

    public RegistrationRequest registrationRequest(MobileIdentity identity, NgKsi ngKsi) {
        return new RegistrationRequest(RegistrationType.INITIAL, false, ngKsi, identity)
                .withUeSecurityCapability(capability);
    }

    /** Its first message, for a test that sends it another way than by the mock. */
    public Octets begin() {
        initial = registrationRequest().encode();
        return initial;
    }

    /** Hears a message that came another way than by the mock. */
    public TestUe hears(Octets nasPdu) {
        messages = List.of(new DownlinkNASTransport(nasPdu.toHex()));
        return this;
    }

    /** Sends an Initial UE Message. */
    public TestUe open(Octets pdu) {
        initial = pdu;
        var created = amf.post(ASSOCIATIONS, InitialUEMessage.of(1, pdu.toHex()), 201, UeAssociationCreated.class);
        associationId = created.body().amfUeNgapId();
        assertThat(created.location()).hasPath(ASSOCIATIONS + "/" + associationId);
        messages = created.body().messages();
        return this;
    }

    /** Sends an Initial UE Message under the context that the UE has; the COUNT of it is returned. */
    public int reopen(RegistrationRequest request) {
        int count = nas().nextToSend().value();
        open(nas().protect(SecurityHeaderType.INTEGRITY, request.encode()));
        initial = request.encode();
        return count;
    }

    /** Says with the Security Mode Complete that this is the whole of what it sent. */
    public TestUe meaning(RegistrationRequest whole) {
        initial = whole.encode();
        return this;
    }

    /** Goes on with K<sub>AMF</sub>' in the place of K<sub>AMF</sub>. */
    public void derivesKamfPrime(int uplinkCount) {
        kamf = derivation.kamfPrimeIdle(kamf(), uplinkCount);
    }

    public TestUe open(GmmMessage message) {
        return open(message.encode());
    }

    /** Sends a plain message. */
    public TestUe send(GmmMessage message) {
        return send(message.encode());
    }

    /** Sends a PDU. */
    public TestUe send(Octets pdu) {
        return send(UplinkNASTransport.of(pdu.toHex()));
    }

    /** Sends a message, integrity protected and ciphered. */
    public TestUe sendProtected(GmmMessage message) {
        return send(nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, message.encode()));
    }

    public TestUe send(UplinkMessage message) {
        messages = amf.post(path("/messages"), message, 200, DownlinkMessages.class)
                .body()
                .messages();
        return this;
    }

    /** Fetches what the AMF has sent by itself. */
    public TestUe fetch(long waitMs) {
        messages = amf.get(URI.create(path("/messages") + "?waitMs=" + waitMs), DownlinkMessages.class)
                .body()
                .messages();
        return this;
    }

    public UeAssociation state() {
        return amf.get(path(""), UeAssociation.class).body();
    }

    public List<DownlinkMessage> messages() {
        return messages;
    }

    /** The one NAS message that the AMF has sent, which must be of that kind. */
    public <T extends GmmMessage> T received(Class<T> type) {
        return assertThat(received())
                .singleElement(InstanceOfAssertFactories.type(type))
                .actual();
    }

    /** The NAS messages that the AMF has sent. */
    public List<GmmMessage> received() {
        return messages.stream()
                .flatMap(message -> nasPdu(message).stream())
                .map(this::read)
                .toList();
    }

    /** Requires that the AMF has sent nothing. */
    public void receivedNothing() {
        assertThat(messages).isEmpty();
    }

    /** The cause of the release that the AMF has asked for, after whatever else. */
    public String releaseCause() {
        return assertThat(messages.getLast())
                                .isInstanceOf(UEContextReleaseCommand.class)
                                .actual()
                        instanceof UEContextReleaseCommand command
                ? command.cause()
                : "";
    }

    public InitialContextSetupRequest contextSetup() {
        return (InitialContextSetupRequest) messages.getFirst();
    }

    /** Runs AKA on the USIM and answers with RES*; the keys are the UE's from here on. */
    public AuthenticationResponse answer(AuthenticationRequest request) {
        var rand = request.rand().orElseThrow();
        var autn = Autn.of(request.autn().orElseThrow());
        var response = usim.response(rand);
        var sqn = Sqn.of(autn.sqnXorAk().xor(response.ak()));
        assertThat(usim.macA(rand, sqn, autn.amf())).isEqualTo(autn.macA());
        assertThat(autn.separationBit()).isTrue();
        var kausf = derivation.kausf(response.ck(), response.ik(), NETWORK, autn.sqnXorAk());
        kseaf = derivation.kseaf(kausf, NETWORK);
        kamf = derivation.kamf(kseaf, imsi, request.abba().octets());
        return AuthenticationResponse.ofResStar(
                derivation.resStar(response.ck(), response.ik(), NETWORK, rand, response.res()));
    }

    /** Runs EAP-AKA' and answers the challenge; the keys are the UE's from here on. */
    public AuthenticationResponse answerEap(AuthenticationRequest request) {
        var challenge = AkaPrimeMessage.decode(request.eapMessage().orElseThrow());
        var rand = challenge.find(AtRand.class).orElseThrow().rand();
        var autn = Autn.of(challenge.find(AtAutn.class).orElseThrow().autn());
        var response = usim.response(rand);
        var primes = derivation.ckIkPrime(response.ck(), response.ik(), NETWORK, autn.sqnXorAk());
        var keys = derivation.eapAkaPrimeKeys(primes.ckPrime(), primes.ikPrime(), imsi);
        assertThat(challenge.isSignedWith(keys.kAut())).isTrue();
        kseaf = derivation.kseaf(derivation.kausf(keys.emsk()), NETWORK);
        kamf = derivation.kamf(kseaf, imsi, request.abba().octets());
        return eap(AkaPrimeMessage.response(
                        challenge.identifier(), AkaPrimeSubtype.CHALLENGE, List.of(AtRes.of(response.res())))
                .signed(keys.kAut()));
    }

    /** What the UE answers in EAP when its USIM has seen that SQN already. */
    public AuthenticationResponse synchFailureEap(AuthenticationRequest request, long sqnMs) {
        var challenge = AkaPrimeMessage.decode(request.eapMessage().orElseThrow());
        var auts = usim.auts(challenge.find(AtRand.class).orElseThrow().rand(), new Sqn(sqnMs));
        return eap(AkaPrimeMessage.response(
                challenge.identifier(),
                AkaPrimeSubtype.SYNCHRONIZATION_FAILURE,
                List.of(new AtAuts(auts.octets()), new AtKdf(AtKdf.CK_IK_PRIME))));
    }

    /** A response that no challenge is answered with. */
    public AuthenticationResponse clientErrorEap(AuthenticationRequest request) {
        var challenge = EapPacket.decode(request.eapMessage().orElseThrow());
        return eap(AkaPrimeMessage.response(
                challenge.identifier(), AkaPrimeSubtype.CLIENT_ERROR, List.of(new AtClientErrorCode(0))));
    }

    private static AuthenticationResponse eap(AkaPrimeMessage response) {
        return AuthenticationResponse.ofEap(response.octets());
    }

    /** What the USIM answers when it has seen that SQN already. */
    public Auts auts(AuthenticationRequest request, long sqnMs) {
        return usim.auts(request.rand().orElseThrow(), new Sqn(sqnMs));
    }

    /** Checks a Security Mode Command, takes its context into use, and makes the Complete for it. */
    public Octets secure() {
        var pdu = nasPdu(messages.getFirst()).orElseThrow();
        var command = (SecurityModeCommand) decode(ProtectedPdu.of(pdu).payload());
        assertThat(command.replayedCapability()).isEqualTo(capability);
        var algorithms = command.algorithms();
        var nea = Nea.of(algorithms.ciphering());
        var nia = Nia.of(algorithms.integrity());
        nas = new NasSecurityContext(
                Role.UE, command.ngKsi(), derivation.knasEnc(kamf(), nea), derivation.knasInt(kamf(), nia), nea, nia);
        assertThat(nas.unprotect(pdu)).isInstanceOf(Unprotected.Verified.class);
        var complete = new SecurityModeComplete()
                .withImeisv(new MobileIdentity.Imeisv("4370816125816151"))
                .withNasMessageContainer(present(initial));
        return nas.protect(SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT, complete.encode());
    }

    /** Goes from a challenge that is there to the Registration Complete. */
    public TestUe finish() {
        var request = received(AuthenticationRequest.class);
        send(request.eapMessage().isPresent() ? answerEap(request) : answer(request));
        send(secure());
        return complete();
    }

    /** Goes from a Registration Accept that is there, with the gNB's context, to the Registration Complete. */
    public TestUe complete() {
        var accept = received(RegistrationAccept.class);
        guti = accept.guti().orElseThrow();
        send(new InitialContextSetupResponse()).receivedNothing();
        sendProtected(new RegistrationComplete()).receivedNothing();
        return this;
    }

    /** The whole initial registration with a SUCI. */
    public TestUe register() {
        return open(registrationRequest()).finish();
    }

    /** Goes idle: the gNB's part of a release. */
    public void released() {
        send(new UEContextReleaseComplete()).receivedNothing();
    }

    public IdentityResponse identity() {
        return new IdentityResponse(new MobileIdentity.SuciIdentity(suci()));
    }

    public DeregistrationRequestFromUe deregistration(DeregistrationType type) {
        return new DeregistrationRequestFromUe(type, nas().ngKsi(), new MobileIdentity.FiveGGuti(guti()));
    }

    private URI path(String below) {
        return SbiPath.of(ASSOCIATIONS + "/{id}" + below, Long.toString(associationId));
    }

    /** Takes the protection off with the UE's context, and reads what is inside. */
    private GmmMessage read(Octets pdu) {
        if (ProtectedPdu.typeOf(pdu) == SecurityHeaderType.PLAIN) {
            return decode(pdu);
        }
        if (ProtectedPdu.typeOf(pdu) == SecurityHeaderType.INTEGRITY_NEW_CONTEXT) {
            return decode(ProtectedPdu.of(pdu).payload());
        }
        var verified = assertThat(nas().unprotect(pdu))
                .isInstanceOf(Unprotected.Verified.class)
                .actual();
        return decode(((Unprotected.Verified) verified).plain());
    }

    private static Optional<Octets> nasPdu(DownlinkMessage message) {
        return switch (message) {
            case DownlinkNASTransport transport -> Optional.of(Octets.ofHex(transport.nasPdu()));
            case InitialContextSetupRequest setup ->
                Optional.ofNullable(setup.nasPdu()).map(Octets::ofHex);
            default -> Optional.empty();
        };
    }

    private static GmmMessage decode(Octets plain) {
        return ((Decoded.Message) GmmMessage.decode(plain)).message();
    }

    private static <T> T present(@Nullable T value) {
        assertThat(value).isNotNull();
        return Objects.requireNonNull(value);
    }
}
