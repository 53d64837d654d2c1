package io.akalab.udm.provisioning;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.udm.arpf.AuthenticationMethod;
import io.akalab.udm.arpf.Credentials;
import io.akalab.udm.arpf.NewSqn;
import io.akalab.udm.arpf.SqnScheme;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the members of an AuthenticationSubscription (TS 29.505 clause 5.4.2.2) and refuses what cannot work. */
final class SubscriptionReader {

    private static final Octets DEFAULT_AMF = Octets.ofHex("8000");
    private static final int MAX_IND_LENGTH = 16;

    private static final String AMF = "/authenticationManagementField";
    private static final String SQN = "/sequenceNumber/sqn";
    private static final String IND_LENGTH = "/sequenceNumber/indLength";
    private static final String LAST_INDEXES = "/sequenceNumber/lastIndexes";

    /** The type of node that lastIndexes has. */
    static final String AUSF = "ausf";

    /** What is wrong with an SQN that has none after it. */
    static final String IS_LAST = "is the last there is: no vector could be made";

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

    /** The secrets and their algorithm; null if there is a fault. The caller closes them. */
    @Nullable Credentials credentials(AuthenticationSubscription wire) {
        return new CredentialsReader(wire, faults).credentials();
    }

    /** Absent means 8000. The separation bit tells a UE that the vector is for 5G (TS 33.102 Annex H). */
    Octets amf(@Nullable String hex) {
        if (hex == null) {
            return DEFAULT_AMF;
        }
        var octets = HexText.octets(hex, 2);
        if (octets == null) {
            faults.optional(AMF, "has 4 hexadecimal digits, which is not what was given: " + HexText.shape(hex));
        } else if (octets[0] >= 0) {
            faults.optional(AMF, "has separation bit 0, so every UE would refuse it with cause #26: 8000 is usual");
        }
        return octets == null ? DEFAULT_AMF : Octets.of(octets);
    }

    private @Nullable Sqn sqn(@Nullable String hex) {
        if (hex == null) {
            return null;
        }
        var octets = HexText.octets(hex, Sqn.LENGTH);
        if (octets == null) {
            faults.optional(SQN, "has 12 hexadecimal digits, which is not what was given: " + HexText.shape(hex));
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

    /** An SQN must leave one to come after it; the length of IND that is stored, where none is given, comes in later. */
    private void requireSuccessor(@Nullable Sqn sqn, @Nullable Integer indLength) {
        int bits = Objects.requireNonNullElse(indLength, Sqn.DEFAULT_IND_LENGTH);
        if (sqn != null && sqn.seq(bits) >= Sqn.maxSeq(bits)) {
            faults.optional(SQN, IS_LAST);
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
}
