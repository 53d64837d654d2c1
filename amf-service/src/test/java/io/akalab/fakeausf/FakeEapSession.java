package io.akalab.fakeausf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Resynchronization;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.EapAkaPrimeKeys;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One EAP-AKA' conversation of the fake AUSF. */
final class FakeEapSession {

    private static final Octets AMF_FIELD = Octets.ofHex("8000");
    private static final Octets RAND = Octets.ofHex("23553cbe9637a89d218ae64dae47bf35");

    private final KeyDerivation derivation = KeyDerivation.unobserved();
    private final Milenage milenage = FakeAusf.milenage();
    private final Supi supi;
    private final ServingNetworkName network;
    private int identifier = 41;
    private AkaVector vector;
    private EapAkaPrimeKeys keys;

    FakeEapSession(Supi supi, ServingNetworkName network, Sqn sqn) {
        this.supi = supi;
        this.network = network;
        this.vector = milenage.vector(RAND, sqn, AMF_FIELD);
        this.keys = keys(vector);
    }

    Supi supi() {
        return supi;
    }

    /** The EAP-Request of the vector, under another identifier each time. */
    String challenge() {
        return base64(AkaPrimeMessage.request(
                        ++identifier,
                        AkaPrimeSubtype.CHALLENGE,
                        List.of(
                                new AtRand(vector.rand()),
                                new AtAutn(vector.autn().octets()),
                                new AtKdf(AtKdf.CK_IK_PRIME),
                                new AtKdfInput(network.octets())))
                .signed(keys.kAut())
                .octets());
    }

    /** The verdict; {@code confirmed} is whom it names if it is a good one. */
    EapSession answer(Optional<String> payload, Supi confirmed, String href) {
        if (payload.isEmpty()) {
            return failure();
        }
        var response = AkaPrimeMessage.decode(Octets.wrap(Base64.getDecoder().decode(payload.get())));
        var auts = response.find(AtAuts.class);
        if (auts.isPresent()) {
            resynchronize(auts.get().auts());
            return EapSession.ongoing(challenge(), href);
        }
        return isRight(response) ? success(confirmed) : failure();
    }

    private boolean isRight(AkaPrimeMessage response) {
        return response.isSignedWith(keys.kAut())
                && response.find(AtRes.class)
                        .map(res -> res.res().equals(vector.res()))
                        .orElse(false);
    }

    private EapSession success(Supi confirmed) {
        var kseaf = derivation.kseaf(derivation.kausf(keys.emsk()), network);
        return EapSession.success(
                base64(EapPacket.success(identifier).encode()),
                confirmed.value(),
                HexFormat.of().formatHex(kseaf.toArray()));
    }

    EapSession failure() {
        return EapSession.failure(base64(EapPacket.failure(identifier).encode()));
    }

    private void resynchronize(Octets auts) {
        var verified = (Resynchronization.Verified) milenage.resynchronize(vector.rand(), Auts.of(auts));
        vector = milenage.vector(RAND, new Sqn(verified.sqnMs().value() + 32), AMF_FIELD);
        keys = keys(vector);
    }

    private EapAkaPrimeKeys keys(AkaVector made) {
        var primes = derivation.ckIkPrime(made.ck(), made.ik(), network, made.sqnXorAk());
        return derivation.eapAkaPrimeKeys(primes.ckPrime(), primes.ikPrime(), supi);
    }

    private static String base64(Octets packet) {
        return Base64.getEncoder().encodeToString(packet.toArray());
    }
}
