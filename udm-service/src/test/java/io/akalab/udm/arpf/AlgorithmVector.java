package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.MilenageConstants;
import io.akalab.crypto.aka.MilenageConstants.Pair;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.aka.TuakParameters;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber of {@code aka_algorithms.json} and the vector that is right for one RAND and SQN. */
record AlgorithmVector(JsonNode json) {

    static List<AlgorithmVector> all() {
        try (var file = AlgorithmVector.class.getResourceAsStream("/aka_algorithms.json")) {
            var vectors =
                    JsonMapper.shared().readTree(Objects.requireNonNull(file)).get("vectors");
            return StreamSupport.stream(vectors.spliterator(), false)
                    .map(AlgorithmVector::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Octets octets(String member) {
        return Octets.ofHex(json.get(member).asString());
    }

    Sqn sqn(String member) {
        return Sqn.of(octets(member));
    }

    Auts auts() {
        return Auts.of(octets("auts"));
    }

    Credentials credentials() {
        return credentials(json.get("k").asString());
    }

    Credentials credentials(String kHex) {
        var k = SubscriberKey.of(HexFormat.of().parseHex(kHex));
        return switch (json.get("algorithmId").asString()) {
            case "milenage" -> new Credentials.OfMilenage(milenage(), k, Opc.of(key("encOpcKey")));
            case "tuak" -> new Credentials.OfTuak(tuak(), k, Topc.of(key("encTopcKey")));
            case "xor" -> new Credentials.OfTestUsim(new AlgorithmSet.OfTestUsim(), k);
            default -> throw new AssertionError("no such algorithm");
        };
    }

    /** The subscription after which the first vector has {@code sqn}: without IND the next SQN is one higher. */
    NewSubscription before(Supi supi, Sqn sqn) {
        return new NewSubscription(
                supi,
                AuthenticationMethod.FIVE_G_AKA,
                credentials(),
                octets("amf"),
                new NewSqn(null, new Sqn(sqn.value() - 1), 0, null));
    }

    private byte[] key(String member) {
        return octets(member).toArray();
    }

    private AlgorithmSet.OfMilenage milenage() {
        var constants = json.path("milenageConstants");
        if (constants.isMissingNode()) {
            return AlgorithmSet.OfMilenage.USUAL;
        }
        var pairs = IntStream.range(0, 5)
                .mapToObj(i -> Pair.of(
                        constants.at("/r/" + i).asInt(),
                        Octets.ofHex(constants.at("/c/" + i).asString())))
                .toList();
        return new AlgorithmSet.OfMilenage(
                new MilenageConstants(pairs.get(0), pairs.get(1), pairs.get(2), pairs.get(3), pairs.get(4)));
    }

    private AlgorithmSet.OfTuak tuak() {
        return new AlgorithmSet.OfTuak(
                new TuakParameters(1, json.at("/tuakParameters/resLength").asInt() / Byte.SIZE));
    }

    @Override
    public String toString() {
        return json.get("name").asString();
    }
}
