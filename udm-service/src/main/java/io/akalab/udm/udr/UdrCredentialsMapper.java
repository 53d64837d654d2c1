package io.akalab.udm.udr;

import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Topc;
import io.akalab.udm.arpf.AlgorithmSet;
import io.akalab.udm.arpf.Credentials;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the keys of an AuthenticationSubscription: those of Release 16 and later, and the objects of Release 15. */
final class UdrCredentialsMapper {

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");
    private static final int SHORT = 16;
    private static final int LONG = 32;

    private final JsonNode wire;

    UdrCredentialsMapper(JsonNode wire) {
        this.wire = wire;
    }

    /**
     * The caller closes them.
     *
     * @throws UnusableSubscriptionException if there are none, or none in clear
     */
    Credentials toCredentials() {
        requireClear();
        var set = algorithm();
        var k = key(List.of("/encPermanentKey", "/permanentKey/permanentKeyValue"), SubscriberKey::of, SHORT, LONG);
        if (k == null) {
            throw new UnusableSubscriptionException("encPermanentKey is missing");
        }
        try {
            return credentials(set, k);
        } catch (UnusableSubscriptionException e) {
            k.close();
            throw e;
        }
    }

    private Credentials credentials(AlgorithmSet set, SubscriberKey k) {
        return switch (set) {
            case AlgorithmSet.OfMilenage milenage -> new Credentials.OfMilenage(milenage, requireShort(k), opc(k));
            case AlgorithmSet.OfTuak tuak -> new Credentials.OfTuak(tuak, k, topc());
            case AlgorithmSet.OfTestUsim xor -> new Credentials.OfTestUsim(xor, requireShort(k));
        };
    }

    private SubscriberKey requireShort(SubscriberKey k) {
        if (k.length() != SHORT) {
            throw new UnusableSubscriptionException("encPermanentKey has not 32 hexadecimal digits");
        }
        return k;
    }

    private Opc opc(SubscriberKey k) {
        var opc = key(List.of("/encOpcKey", "/opc/opcValue"), Opc::of, SHORT);
        if (opc != null) {
            return opc;
        }
        try (var op = key(List.of("/encOpKey", "/milenage/op/opValue"), Op::of, SHORT)) {
            if (op == null) {
                throw new UnusableSubscriptionException("encOpcKey is missing");
            }
            return Milenage.opc(k, op);
        }
    }

    private Topc topc() {
        var topc = key(List.of("/encTopcKey"), Topc::of, LONG);
        if (topc == null) {
            throw new UnusableSubscriptionException("encTopcKey is missing");
        }
        return topc;
    }

    /** Absent means Milenage. Some cores write mil, and xor-3g to tell it from the one of 2G. */
    private AlgorithmSet algorithm() {
        var id = wire.path("algorithmId").asString("").toLowerCase(Locale.ROOT);
        var choices = wire.path("algorithmParameters");
        var set = AlgorithmSet.of(
                switch (id) {
                    case "", "mil" -> AlgorithmSet.MILENAGE;
                    case "xor-3g" -> AlgorithmSet.XOR;
                    default -> id;
                },
                choices.isString() ? choices.asString() : null);
        if (set == null) {
            throw new UnusableSubscriptionException("algorithmId names no algorithm that is served");
        }
        return set;
    }

    /** One make writes K itself as the parameter, and Release 15 has the number 0 where there is no algorithm. */
    private void requireClear() {
        var parameter = wire.path("protectionParameterId").asString("");
        boolean protectedByName = !parameter.isEmpty()
                && !parameter.equals(wire.path("encPermanentKey").asString(""));
        if (protectedByName || wire.at("/permanentKey/encryptionAlgorithm").asInt(0) != 0) {
            throw new UnusableSubscriptionException("the keys are protected, and how is not known here");
        }
    }

    /** The key of the first member that is there, otherwise null; empty is how some makes say that there is none. */
    private <T extends Key> @Nullable T key(List<String> pointers, Function<byte[], T> reader, int... lengths) {
        for (var pointer : pointers) {
            var hex = wire.at(pointer).asString("");
            if (!hex.isEmpty()) {
                return key(pointer, hex, reader, lengths);
            }
        }
        return null;
    }

    private static <T extends Key> T key(String pointer, String hex, Function<byte[], T> reader, int... lengths) {
        if (!HEX.matcher(hex).matches() || Arrays.stream(lengths).noneMatch(length -> hex.length() == 2 * length)) {
            throw new UnusableSubscriptionException(pointer.substring(1) + " has another number of hexadecimal digits");
        }
        var octets = HexFormat.of().parseHex(hex);
        try {
            return reader.apply(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
