package io.akalab.simulator.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Resynchronization;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeMessage;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kaut;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.simulator.usim.Usim;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case of {@code eap_aka_prime.json}, which names its source. */
record EapCase(JsonNode json) {

    /** The name that a peer gives when it is asked. */
    static final Octets NAI = Octets.ofAscii("type0.rid0.schid0.userid01@5gc.mnc001.mcc001.3gppnetwork.org");

    /** A USIM refuses an SQN far above the highest it has seen, so it has seen the one before. */
    private static final int ONE_BEFORE = 32;

    static Stream<EapCase> all() throws IOException {
        try (var in = Objects.requireNonNull(EapCase.class.getResourceAsStream("/eap_aka_prime.json"))) {
            return StreamSupport.stream(
                            JsonMapper.shared().readTree(in).get("cases").spliterator(), false)
                    .map(EapCase::new);
        }
    }

    static EapCase first() throws IOException {
        return all().findFirst().orElseThrow();
    }

    Octets octets(String name) {
        return Octets.ofHex(json.get(name).asString());
    }

    AkaPrimeMessage challenge() {
        return AkaPrimeMessage.decode(octets("request_challenge"));
    }

    Kaut kAut() {
        return Kaut.of(octets("kAut").toArray());
    }

    ServingNetworkName network() {
        return ServingNetworkName.parse(json.get("snName").asString());
    }

    Milenage milenage() {
        return new Milenage(
                SubscriberKey.of(octets("k").toArray()), Opc.of(octets("opc").toArray()));
    }

    /** The SQN of the challenge. */
    Sqn sqn() {
        var ak = milenage().response(octets("rand")).ak();
        return Sqn.of(Autn.of(octets("autn")).sqnXorAk().xor(ak));
    }

    /** A USIM that accepts the challenge. */
    Usim usim() {
        var usim = new Usim(milenage());
        usim.advanceTo(new Sqn(sqn().value() - ONE_BEFORE));
        return usim;
    }

    /** A USIM that answers the challenge with the AUTS of the case. */
    Usim usimAhead() {
        var failure = AkaPrimeMessage.decode(octets("response_sync_failure"));
        var auts = Auts.of(failure.find(AtAuts.class).orElseThrow().auts());
        var usim = new Usim(milenage());
        usim.advanceTo(((Resynchronization.Verified) milenage().resynchronize(octets("rand"), auts)).sqnMs());
        return usim;
    }

    EapAkaPrimePeer peer(PeerFault... faults) {
        return peer(usim(), network(), faults);
    }

    EapAkaPrimePeer peer(Usim usim, ServingNetworkName network, PeerFault... faults) {
        var supi = Supi.parse(json.get("supi").asString());
        return new EapAkaPrimePeer(usim, supi, () -> NAI, network, KeyDerivation.unobserved(), null, Set.of(faults));
    }

    @Override
    public String toString() {
        return json.get("base").asString();
    }
}
