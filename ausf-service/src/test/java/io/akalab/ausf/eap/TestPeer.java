package io.akalab.ausf.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.eap.AkaPrimeAttribute;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.EapAkaPrimeKeys;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.Kaut;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kseaf;
import java.util.List;

/** The UE's side of EAP-AKA', made from the codec: it answers a challenge if AUTN, AT_MAC and the network name are right. */
public final class TestPeer {

    private static final KeyDerivation KDF = KeyDerivation.unobserved();

    private final Supi supi;
    private final ServingNetworkName snn;
    private final Milenage usim;

    public TestPeer(Supi supi, ServingNetworkName snn, Milenage usim) {
        this.supi = supi;
        this.snn = snn;
        this.usim = usim;
    }

    /** The right response. */
    public Octets answer(Octets request) {
        return answer(request, List.of(AtRes.of(res(request))));
    }

    /** A response of other attributes with the right AT_MAC. */
    public Octets answer(Octets request, List<? extends AkaPrimeAttribute> attributes) {
        return AkaPrimeMessage.response(identifier(request), AkaPrimeSubtype.CHALLENGE, attributes)
                .signed(kAut(request))
                .octets();
    }

    /** The response of a USIM whose highest SQN is another. */
    public Octets synchronizationFailure(Octets request, Sqn sqnMs) {
        var auts = new AtAuts(usim.auts(rand(request), sqnMs).octets());
        return respond(request, AkaPrimeSubtype.SYNCHRONIZATION_FAILURE, auts, new AtKdf(1));
    }

    /** A response that is not signed. */
    public static Octets respond(Octets request, AkaPrimeSubtype subtype, AkaPrimeAttribute... attributes) {
        return AkaPrimeMessage.response(identifier(request), subtype, List.of(attributes))
                .octets();
    }

    public Octets res(Octets request) {
        return usim.response(rand(request)).res();
    }

    public Kaut kAut(Octets request) {
        return keys(request).kAut();
    }

    public Kausf kausf(Octets request) {
        return KDF.kausf(keys(request).emsk());
    }

    public Kseaf kseaf(Octets request) {
        return KDF.kseaf(kausf(request), snn);
    }

    public static int identifier(Octets request) {
        return AkaPrimeMessage.decode(request).identifier();
    }

    private Octets rand(Octets request) {
        return AkaPrimeMessage.decode(request).find(AtRand.class).orElseThrow().rand();
    }

    private EapAkaPrimeKeys keys(Octets request) {
        var message = AkaPrimeMessage.decode(request);
        var autn = Autn.of(message.find(AtAutn.class).orElseThrow().autn());
        var response = usim.response(rand(request));
        var sqn = Sqn.of(autn.sqnXorAk().xor(response.ak()));
        var primes = KDF.ckIkPrime(response.ck(), response.ik(), snn, autn.sqnXorAk());
        var keys = KDF.eapAkaPrimeKeys(primes.ckPrime(), primes.ikPrime(), supi);
        if (!usim.macA(rand(request), sqn, autn.amf()).equals(autn.macA())
                || !message.find(AtKdfInput.class).orElseThrow().networkName().equals(snn.octets())
                || !message.isSignedWith(keys.kAut())) {
            throw new IllegalArgumentException("the challenge is not the home network's");
        }
        return keys;
    }
}
