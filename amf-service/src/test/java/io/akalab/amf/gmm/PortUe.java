package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.TestUe;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.InitialUe;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.N2;
import io.akalab.amf.n2.RanConnection;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.fakeausf.FakeAusf;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.ServiceAccept;
import io.akalab.nas.security.NasCount;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.ProtectedPdu;
import io.akalab.nas.security.Role;
import io.akalab.nas.security.Unprotected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A UE with its USIM and gNB that stands right at the N2 port. */
final class PortUe {

    static final UeSecurityCapability CAPABILITY = new UeSecurityCapability(Octets.ofHex("f0f0f070"));

    private static final ServingNetworkName NETWORK = ServingNetworkName.of(TestUe.PLMN);

    private final Imsi imsi;
    private final Milenage usim = FakeAusf.milenage();
    private final KeyDerivation derivation = KeyDerivation.unobserved();
    private N2 n2;
    private Gnb gnb = new Gnb();
    private long id;
    private UeSecurityCapability capability = CAPABILITY;
    private @Nullable Location location;
    private @Nullable Octets initial;
    private @Nullable Kamf kamf;
    private @Nullable NasSecurityContext nas;
    private @Nullable Guti guti;

    PortUe(N2 n2, Imsi imsi) {
        this.n2 = n2;
        this.imsi = imsi;
    }

    /** A gNB's end of an association, which keeps what the AMF has sent. */
    static final class Gnb implements RanConnection {

        private final BlockingDeque<Downlink> inbox = new LinkedBlockingDeque<>();
        private boolean ended;

        @Override
        public long ranUeNgapId() {
            return 1;
        }

        @Override
        public void send(long amfUeNgapId, Downlink message) {
            inbox.add(message);
        }

        @Override
        public void ended(long amfUeNgapId) {
            ended = true;
        }

        boolean hasEnded() {
            return ended;
        }

        /** What came since the last time. */
        List<Downlink> take() {
            var taken = new ArrayList<Downlink>();
            inbox.drainTo(taken);
            return taken;
        }

        /** The next message, where another thread sends it. */
        Downlink await() throws InterruptedException {
            return Objects.requireNonNull(inbox.poll(10, TimeUnit.SECONDS), "nothing came");
        }
    }

    Imsi imsi() {
        return imsi;
    }

    long id() {
        return id;
    }

    Gnb gnb() {
        return gnb;
    }

    NasSecurityContext nas() {
        return Objects.requireNonNull(nas);
    }

    Kamf kamf() {
        return Objects.requireNonNull(kamf);
    }

    Guti guti() {
        return Objects.requireNonNull(guti);
    }

    PortUe withCapability(String hex) {
        capability = new UeSecurityCapability(Octets.ofHex(hex));
        return this;
    }

    /** Where the gNB says that the UE is when it comes. */
    PortUe stays(Location where) {
        location = where;
        return this;
    }

    Suci suci() {
        return Suci.nullScheme(TestUe.PLMN, imsi.msin(2), "0");
    }

    IdentityResponse identity() {
        return new IdentityResponse(new MobileIdentity.SuciIdentity(suci()));
    }

    /** The AMF is another one from now on, and the gNB another one too. */
    void meets(N2 other) {
        n2 = other;
        gnb = new Gnb();
    }

    /** The UE is at another gNB. */
    void isAt(Gnb other) {
        gnb = other;
    }

    /** Uses the last COUNTs of both directions but as many as that. */
    void nearsTheEnd(int left) {
        nas = new NasSecurityContext(
                Role.UE,
                nas().ngKsi(),
                nas().knasEnc(),
                nas().knasInt(),
                nas().nea(),
                nas().nia(),
                new NasCount((1 << 24) - left),
                new NasCount((1 << 24) - left));
    }

    RegistrationRequest registrationRequest() {
        return registrationRequest(RegistrationType.INITIAL, new MobileIdentity.SuciIdentity(suci()));
    }

    /** One of a UE that has no keys. */
    RegistrationRequest registrationRequest(RegistrationType type, MobileIdentity identity) {
        return new RegistrationRequest(type, false, NgKsi.NO_KEY, identity).withUeSecurityCapability(capability);
    }

    /** One by 5G-GUTI, with the key set in use. */
    RegistrationRequest registrationAgain(RegistrationType type) {
        return new RegistrationRequest(type, false, nas().ngKsi(), new MobileIdentity.FiveGGuti(guti()))
                .withUeSecurityCapability(capability);
    }

    /** Sends an Initial UE Message as it is. */
    PortUe initial(Octets pdu) {
        gnb = new Gnb();
        id = n2.initialUeMessage(gnb, new InitialUe(pdu, location, "mo-Signalling", true))
                .orElseThrow();
        return this;
    }

    PortUe initial(GmmMessage message) {
        initial = message.encode();
        return initial(initial);
    }

    /** Sends an Initial UE Message whose integrity is protected. */
    PortUe initialProtected(GmmMessage message) {
        initial = message.encode();
        return initial(nas().protect(SecurityHeaderType.INTEGRITY, initial));
    }

    /** Says in clear what may be said so, and the whole under the context of the UE (TS 24.501 clause 4.4.6). */
    PortUe initialContained(RegistrationRequest clear, GmmMessage whole) {
        initial = whole.encode();
        var container = nas().cryptContainer(nas().nextToSend(), initial);
        return initial(nas().protect(
                        SecurityHeaderType.INTEGRITY,
                        clear.withNasMessageContainer(container).encode()));
    }

    PortUe send(Octets pdu) {
        return uplink(new Uplink.NasTransport(pdu));
    }

    /** Sends a plain message. */
    PortUe send(GmmMessage message) {
        return send(message.encode());
    }

    /** Sends a message, integrity protected and ciphered. */
    PortUe sendProtected(GmmMessage message) {
        return send(nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, message.encode()));
    }

    PortUe uplink(Uplink message) {
        assertThat(n2.uplink(gnb, id, message)).isTrue();
        return this;
    }

    /** The one message that the AMF has sent, which must be of that kind. */
    <T extends Downlink> T taken(Class<T> type) {
        var messages = gnb.take();
        assertThat(messages).singleElement().isInstanceOf(type);
        return type.cast(messages.getFirst());
    }

    /** The one NAS message that the AMF has sent, which must be of that kind, with nothing else. */
    <T extends GmmMessage> T received(Class<T> type) {
        var messages = gnb.take();
        assertThat(messages).hasSize(1);
        return read(messages.getFirst(), type);
    }

    /** The new K<sub>gNB</sub> of a key change. */
    static Kgnb key(Downlink message) {
        assertThat(message).isInstanceOf(Downlink.ContextModification.class);
        return Objects.requireNonNull(((Downlink.ContextModification) message).securityKey());
    }

    /** Takes the Service Accept with the gNB's context out of what came, and leaves what came after it. */
    void comesBack() {
        read(gnb.inbox.removeFirst(), ServiceAccept.class);
    }

    void receivedNothing() {
        assertThat(gnb.take()).isEmpty();
    }

    /** Takes the protection off with the UE's context, and reads what is inside. */
    <T extends GmmMessage> T read(Downlink message, Class<T> type) {
        var read = decode(plain(pdu(message)));
        assertThat(read).isInstanceOf(type);
        return type.cast(read);
    }

    static Octets pdu(Downlink message) {
        return switch (message) {
            case Downlink.NasTransport(var pdu) -> pdu;
            case Downlink.InitialContextSetup setup -> setup.nasPdu();
            default ->
                throw new AssertionError(
                        "no NAS message in " + message.getClass().getSimpleName());
        };
    }

    private Octets plain(Octets pdu) {
        return switch (ProtectedPdu.typeOf(pdu)) {
            case PLAIN -> pdu;
            case INTEGRITY_NEW_CONTEXT -> ProtectedPdu.of(pdu).payload();
            default -> {
                var verified = nas().unprotect(pdu);
                assertThat(verified).isInstanceOf(Unprotected.Verified.class);
                yield ((Unprotected.Verified) verified).plain();
            }
        };
    }

    /** Runs AKA on the USIM, by the method that is asked for; the keys are the UE's from here on. */
    AuthenticationResponse answer(AuthenticationRequest request) {
        return request.eapMessage().isPresent() ? answerEap(request) : answer5gAka(request);
    }

    private AuthenticationResponse answer5gAka(AuthenticationRequest request) {
        var rand = request.rand().orElseThrow();
        var autn = Autn.of(request.autn().orElseThrow());
        var response = usim.response(rand);
        var kausf = derivation.kausf(response.ck(), response.ik(), NETWORK, autn.sqnXorAk());
        kamf = derivation.kamf(
                derivation.kseaf(kausf, NETWORK), imsi, request.abba().octets());
        return AuthenticationResponse.ofResStar(
                derivation.resStar(response.ck(), response.ik(), NETWORK, rand, response.res()));
    }

    private AuthenticationResponse answerEap(AuthenticationRequest request) {
        var challenge = AkaPrimeMessage.decode(request.eapMessage().orElseThrow());
        var autn = Autn.of(challenge.find(AtAutn.class).orElseThrow().autn());
        var response = usim.response(challenge.find(AtRand.class).orElseThrow().rand());
        var primes = derivation.ckIkPrime(response.ck(), response.ik(), NETWORK, autn.sqnXorAk());
        var keys = derivation.eapAkaPrimeKeys(primes.ckPrime(), primes.ikPrime(), imsi);
        kamf = derivation.kamf(
                derivation.kseaf(derivation.kausf(keys.emsk()), NETWORK),
                imsi,
                request.abba().octets());
        return AuthenticationResponse.ofEap(AkaPrimeMessage.response(
                        challenge.identifier(), AkaPrimeSubtype.CHALLENGE, List.of(AtRes.of(response.res())))
                .signed(keys.kAut())
                .octets());
    }

    /** Goes on with K<sub>AMF</sub>' in the place of K<sub>AMF</sub>. */
    void derivesKamfPrime(int uplinkCount) {
        kamf = derivation.kamfPrimeIdle(kamf(), uplinkCount);
    }

    /** Checks a Security Mode Command, takes its context into use, and makes the Complete for it. */
    Octets secure(Downlink message) {
        return secure(message, false);
    }

    /** The same under the K<sub>AMF</sub> in use, whose COUNTs go on. */
    Octets secureAgain(Downlink message) {
        return secure(message, true);
    }

    /** The same without a USIM, for an emergency. */
    Octets secureWithoutKeys(Downlink message) {
        kamf = Kamf.of(new byte[32]);
        return secure(message, false);
    }

    private Octets secure(Downlink message, boolean goesOn) {
        var pdu = pdu(message);
        var command = (SecurityModeCommand) decode(ProtectedPdu.of(pdu).payload());
        assertThat(command.replayedCapability()).isEqualTo(capability);
        var nea = Nea.of(command.algorithms().ciphering());
        var nia = Nia.of(command.algorithms().integrity());
        var enc = derivation.knasEnc(kamf(), nea);
        var integrity = derivation.knasInt(kamf(), nia);
        nas = goesOn
                ? nas().withAlgorithms(enc, integrity, nea, nia)
                : new NasSecurityContext(Role.UE, command.ngKsi(), enc, integrity, nea, nia);
        assertThat(nas.unprotect(pdu)).isInstanceOf(Unprotected.Verified.class);
        var complete = new SecurityModeComplete();
        return nas.protect(
                SecurityHeaderType.INTEGRITY_CIPHERED_NEW_CONTEXT,
                (initial == null ? complete : complete.withNasMessageContainer(initial)).encode());
    }

    /** The whole initial registration. */
    PortUe register() {
        initial(registrationRequest());
        return finish(received(AuthenticationRequest.class));
    }

    /** Goes from a challenge to the Registration Complete. */
    PortUe finish(AuthenticationRequest request) {
        send(answer(request));
        send(secure(taken(Downlink.NasTransport.class)));
        return complete(taken(Downlink.InitialContextSetup.class));
    }

    /** Says with the Security Mode Complete that this is the whole of what it sent. */
    void meaning(GmmMessage whole) {
        initial = whole.encode();
    }

    /** Takes the 5G-GUTI of a Registration Accept. */
    void accepted(Downlink message) {
        guti = read(message, RegistrationAccept.class).guti().orElseThrow();
        initial = null;
    }

    /** Takes the Registration Accept and confirms it. */
    PortUe complete(Downlink message) {
        guti = read(message, RegistrationAccept.class).guti().orElseThrow();
        initial = null;
        uplink(new Uplink.ContextSetupResponse());
        sendProtected(new RegistrationComplete()).receivedNothing();
        return this;
    }

    /** Goes idle. */
    PortUe idle() {
        uplink(new Uplink.ContextReleaseRequest(new io.akalab.amf.n2.Cause("radioNetwork", "user-inactivity")));
        taken(Downlink.ContextReleaseCommand.class);
        return uplink(new Uplink.ContextReleaseComplete());
    }

    private static GmmMessage decode(Octets plain) {
        return ((Decoded.Message) GmmMessage.decode(plain)).message();
    }
}
