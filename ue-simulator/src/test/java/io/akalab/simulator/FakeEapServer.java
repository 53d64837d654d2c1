package io.akalab.simulator;

import static java.util.Objects.requireNonNull;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.eap.AkaPrimeSubtype;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.EapAkaPrimeKeys;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server of EAP-AKA' of one subscriber, which asks for no identity and negotiates nothing. */
final class FakeEapServer {

    private final KeyDerivation derivation = KeyDerivation.unobserved();
    private final Imsi imsi;
    private final ServingNetworkName snn;
    private int identifier;
    private @Nullable AkaVector vector;
    private @Nullable EapAkaPrimeKeys keys;

    FakeEapServer(Imsi imsi, ServingNetworkName snn) {
        this.imsi = imsi;
        this.snn = snn;
    }

    /** What a response says. */
    sealed interface Verdict {

        record Right(Kausf kausf, Octets eapSuccess) implements Verdict {}

        record OutOfSynch(Octets rand, Auts auts) implements Verdict {}

        record Wrong(Octets eapFailure) implements Verdict {}
    }

    Octets challenge(AkaVector made) {
        vector = made;
        var primes = derivation.ckIkPrime(made.ck(), made.ik(), snn, made.sqnXorAk());
        keys = derivation.eapAkaPrimeKeys(primes.ckPrime(), primes.ikPrime(), imsi);
        return AkaPrimeMessage.request(
                        ++identifier,
                        AkaPrimeSubtype.CHALLENGE,
                        List.of(
                                new AtRand(made.rand()),
                                new AtAutn(made.autn().octets()),
                                new AtKdf(AtKdf.CK_IK_PRIME),
                                new AtKdfInput(snn.octets())))
                .signed(keys.kAut())
                .octets();
    }

    Verdict judge(Octets packet) {
        var response = AkaPrimeMessage.decode(packet);
        var made = requireNonNull(vector);
        var synch = response.find(AtAuts.class);
        if (synch.isPresent()) {
            return new Verdict.OutOfSynch(made.rand(), Auts.of(synch.get().auts()));
        }
        boolean right = response.isSignedWith(requireNonNull(keys).kAut())
                && response.find(AtRes.class)
                        .map(res -> res.res().equals(made.res()))
                        .orElse(false);
        return right
                ? new Verdict.Right(
                        derivation.kausf(keys.emsk()),
                        EapPacket.success(identifier).encode())
                : new Verdict.Wrong(EapPacket.failure(identifier).encode());
    }
}
