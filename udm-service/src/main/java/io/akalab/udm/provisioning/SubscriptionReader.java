package io.akalab.udm.provisioning;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.udm.arpf.AuthenticationMethod;
import io.akalab.udm.arpf.Credentials;
import io.akalab.udm.arpf.NewSqn;
import io.akalab.udm.arpf.NewSubscription;
import io.akalab.udm.arpf.SqnScheme;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the members of an AuthenticationSubscription (TS 29.505 clause 5.4.2.2) and refuses what cannot work. */
final class SubscriptionReader {

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]*");
    private static final Octets DEFAULT_AMF = Octets.ofHex("8000");
    private static final int KEY_OCTETS = 16;
    private static final int MAX_IND_LENGTH = 16;

    private static final String K = "/encPermanentKey";
    private static final String OPC = "/encOpcKey";
    private static final String OP = "/encOpKey";
    private static final String TOPC = "/encTopcKey";
    private static final String AMF = "/authenticationManagementField";
    private static final String SQN = "/sequenceNumber/sqn";
    private static final String IND_LENGTH = "/sequenceNumber/indLength";
    private static final String LAST_INDEXES = "/sequenceNumber/lastIndexes";

    /** The type of node that lastIndexes has. */
    static final String AUSF = "ausf";

    private final SubscriptionFaults faults = new SubscriptionFaults();

    @Nullable AuthenticationMethod method(@Nullable String name) {
        if (name == null) {
            faults.missing("/authenticationMethod", "is missing");
            return null;
        }
        var method = AuthenticationMethod.ofWireName(name).orElse(null);
        if (method == null) {
            faults.mandatory("/authenticationMethod", "is not served: 5G_AKA and EAP_AKA_PRIME can be provisioned");
        }
        return method;
    }

    /** Absent means Milenage. */
    String algorithm(@Nullable String id) {
        var name = Objects.requireNonNullElse(id, NewSubscription.MILENAGE).toLowerCase(Locale.ROOT);
        switch (name) {
            case NewSubscription.MILENAGE -> {}
            case "tuak", "xor" -> faults.optional("/algorithmId", "is not served yet: milenage is");
            default -> faults.optional("/algorithmId", "is unknown: milenage is served");
        }
        return name;
    }

    /** K, with OPc as it is or made from OP; null if there is a fault. The caller closes it. */
    @Nullable Credentials credentials(
            @Nullable String kHex, @Nullable String opcHex, @Nullable String opHex, @Nullable String topcHex) {
        var k = kHex == null ? missingK() : key(K, kHex);
        refuseTopc(topcHex);
        var opc = opcHex == null ? null : key(OPC, opcHex);
        var op = opHex == null ? null : key(OP, opHex);
        if (opcHex != null && opHex != null) {
            faults.mandatory(OPC, "excludes encOpKey: OPc is given, or OP to make it from");
            faults.mandatory(OP, "excludes encOpcKey: OPc is given, or OP to make it from");
        }
        if (opcHex == null && opHex == null && topcHex == null) {
            faults.missing(OPC, "is missing: Milenage needs OPc, or OP as encOpKey");
        }
        return k == null || (opc == null && op == null) ? null : credentials(k, opc, op);
    }

    private static @Nullable Credentials credentials(byte[] kOctets, byte @Nullable [] opc, byte @Nullable [] op) {
        var k = SubscriberKey.of(kOctets);
        Arrays.fill(kOctets, (byte) 0);
        if (opc != null) {
            return new Credentials(k, Opc.of(opc));
        }
        if (op == null) {
            return null;
        }
        try (var key = Op.of(op)) {
            return new Credentials(k, Milenage.opc(k, key));
        }
    }

    private byte @Nullable [] missingK() {
        faults.missing(K, "is missing");
        return null;
    }

    private void refuseTopc(@Nullable String topcHex) {
        if (topcHex != null) {
            faults.optional(TOPC, "goes with TUAK, which is not served yet: Milenage takes encOpcKey");
        }
    }

    private byte @Nullable [] key(String param, String hex) {
        var octets = octets(hex, KEY_OCTETS);
        if (octets == null) {
            faults.mandatory(param, "has 32 hexadecimal digits, which is not what was given: " + shape(hex));
        }
        return octets;
    }

    /** Absent means 8000. The separation bit tells a UE that the vector is for 5G (TS 33.102 Annex H). */
    Octets amf(@Nullable String hex) {
        if (hex == null) {
            return DEFAULT_AMF;
        }
        var octets = octets(hex, 2);
        if (octets == null) {
            faults.optional(AMF, "has 4 hexadecimal digits, which is not what was given: " + shape(hex));
        } else if (octets[0] >= 0) {
            faults.optional(AMF, "has separation bit 0, so every UE would refuse it with cause #26: 8000 is usual");
        }
        return octets == null ? DEFAULT_AMF : Octets.of(octets);
    }

    private @Nullable Sqn sqn(@Nullable String hex) {
        if (hex == null) {
            return null;
        }
        var octets = octets(hex, Sqn.LENGTH);
        if (octets == null) {
            faults.optional(SQN, "has 12 hexadecimal digits, which is not what was given: " + shape(hex));
            return null;
        }
        return Sqn.of(Octets.of(octets));
    }

    private @Nullable Integer indLength(@Nullable Integer bits) {
        if (bits != null && (bits < 0 || bits > MAX_IND_LENGTH)) {
            faults.optional(IND_LENGTH, "is 0 to 16 bits");
            return null;
        }
        return bits;
    }

    /** An SQN must leave one to come after it. */
    private void requireSuccessor(@Nullable Sqn sqn, @Nullable Integer indLength) {
        int bits = Objects.requireNonNullElse(indLength, Sqn.DEFAULT_IND_LENGTH);
        if (sqn != null && sqn.seq(bits) >= Sqn.maxSeq(bits)) {
            faults.optional(SQN, "is the last there is: no vector could be made");
        }
    }

    /** Everything about SQN; absent parts stay as they are. */
    NewSqn sqn(
            @Nullable String scheme,
            @Nullable String sqnHex,
            @Nullable Integer indBits,
            @Nullable Map<String, Integer> lastIndexes) {
        var last = sqn(sqnHex);
        var indLength = indLength(indBits);
        requireSuccessor(last, indLength);
        return new NewSqn(scheme(scheme), last, indLength, lastInd(lastIndexes, indLength));
    }

    void noDifSign(@Nullable Object sign) {
        if (sign != null) {
            faults.optional("/sequenceNumber/difSign", "is told, not taken: DIF follows from sqn and the clock");
        }
    }

    private @Nullable SqnScheme scheme(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var scheme = SqnScheme.ofWireName(name).orElse(null);
        if (scheme == null) {
            faults.optional(
                    "/sequenceNumber/sqnScheme", "is unknown: GENERAL, NON_TIME_BASED and TIME_BASED are served");
        }
        return scheme;
    }

    /** Only AUSFs ask a UDM for vectors. */
    private @Nullable Integer lastInd(@Nullable Map<String, Integer> lastIndexes, @Nullable Integer indLength) {
        if (lastIndexes == null) {
            return null;
        }
        if (!Set.of(AUSF).containsAll(lastIndexes.keySet())) {
            faults.optional(LAST_INDEXES, "has other members than ausf, which is the one that asks");
        }
        var ind = lastIndexes.get(AUSF);
        int bits = Objects.requireNonNullElse(indLength, Sqn.DEFAULT_IND_LENGTH);
        if (ind != null && ind >>> bits != 0) {
            faults.optional(LAST_INDEXES + "/" + AUSF, "is no IND of indLength bits");
        }
        return ind;
    }

    void sameSupi(@Nullable String supi, Supi path) {
        if (supi != null && !supi.equals(path.value())) {
            faults.optional("/supi", "differs from the one in the path");
        }
    }

    /** With a protection parameter the keys would be encrypted, and be taken for others than they are. */
    void unprotected(@Nullable String protectionParameterId) {
        if (protectionParameterId != null) {
            faults.optional("/protectionParameterId", "is not served: keys are taken as they are");
        }
    }

    void throwIfFaulty() {
        faults.throwIfAny();
    }

    private static byte @Nullable [] octets(String hex, int length) {
        return hex.length() == 2 * length && HEX.matcher(hex).matches()
                ? HexFormat.of().parseHex(hex)
                : null;
    }

    private static String shape(String text) {
        return HEX.matcher(text).matches() ? text.length() + " of them" : "there are other characters";
    }
}
