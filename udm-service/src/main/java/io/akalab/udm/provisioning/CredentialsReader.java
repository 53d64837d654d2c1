package io.akalab.udm.provisioning;

import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Tuak;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.keys.Top;
import io.akalab.crypto.keys.Topc;
import io.akalab.crypto.lint.Finding;
import io.akalab.crypto.lint.SecretLint;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.udm.arpf.AlgorithmSet;
import io.akalab.udm.arpf.Credentials;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the algorithm of an AuthenticationSubscription and the secrets that go with it. A member of another algorithm is a
 * fault: whoever sends it means another card than the one that would be provisioned.
 */
final class CredentialsReader {

    private static final String K = "/encPermanentKey";
    private static final String OPC = "/encOpcKey";
    private static final String OP = "/encOpKey";
    private static final String TOPC = "/encTopcKey";
    private static final String TOP = "/encTopKey";
    private static final String CONSTANTS = "/milenageConstants";
    private static final String TUAK = "/tuakParameters";

    private static final int SHORT = 16;
    private static final int LONG = 32;

    private final AuthenticationSubscription wire;
    private final SubscriptionFaults faults;
    private final List<Key> read = new ArrayList<>();

    CredentialsReader(AuthenticationSubscription wire, SubscriptionFaults faults) {
        this.wire = wire;
        this.faults = faults;
    }

    /** The secrets; null if there is a fault, and then what was read of them is wiped. The caller closes them. */
    @Nullable Credentials credentials() {
        var credentials = ofAlgorithm();
        if (credentials == null) {
            read.forEach(Key::close);
        }
        return credentials;
    }

    private @Nullable Credentials ofAlgorithm() {
        return switch (algorithm()) {
            case AlgorithmSet.MILENAGE -> milenage();
            case AlgorithmSet.TUAK -> tuak();
            case AlgorithmSet.XOR -> testUsim();
            default -> ofUnknownAlgorithm();
        };
    }

    /** Absent means Milenage. Some cores write mil, and xor-3g to tell it from the one of 2G. */
    private String algorithm() {
        var id = Objects.requireNonNullElse(wire.algorithmId(), AlgorithmSet.MILENAGE)
                .toLowerCase(Locale.ROOT);
        return switch (id) {
            case "mil" -> AlgorithmSet.MILENAGE;
            case "xor-3g" -> AlgorithmSet.XOR;
            default -> id;
        };
    }

    private @Nullable Credentials milenage() {
        refuseTuak("goes with algorithmId tuak: Milenage takes encOpcKey");
        var k = k(SHORT);
        var opc = key(OPC, wire.encOpcKey(), Opc::of, SHORT);
        var op = key(OP, wire.encOpKey(), Op::of, SHORT);
        requireOne(OPC, wire.encOpcKey(), OP, wire.encOpKey(), "Milenage needs OPc, or OP as encOpKey");
        var constants = new AlgorithmParametersReader(faults).constants(wire.milenageConstants());
        if (k == null) {
            return null;
        }
        if (opc == null && op != null) {
            refuse(SecretLint.milenage(k, op));
            opc = Milenage.opc(k, op);
            op.close();
        } else if (opc != null) {
            refuse(SecretLint.milenage(k, opc));
        }
        return opc == null ? null : new Credentials.OfMilenage(new AlgorithmSet.OfMilenage(constants), k, opc);
    }

    private @Nullable Credentials tuak() {
        refuseMilenage("goes with algorithmId milenage: TUAK takes encTopcKey");
        var k = k(SHORT, LONG);
        var topc = key(TOPC, wire.encTopcKey(), Topc::of, LONG);
        var top = key(TOP, wire.encTopKey(), Top::of, LONG);
        requireOne(TOPC, wire.encTopcKey(), TOP, wire.encTopKey(), "TUAK needs TOPc, or TOP as encTopKey");
        var parameters = new AlgorithmParametersReader(faults).tuak(wire.tuakParameters());
        if (k == null) {
            return null;
        }
        refuse(SecretLint.k(k));
        if (topc == null && top != null) {
            topc = Tuak.topc(k, top, parameters);
            top.close();
        }
        return topc == null ? null : new Credentials.OfTuak(new AlgorithmSet.OfTuak(parameters), k, topc);
    }

    private @Nullable Credentials testUsim() {
        refuseMilenage("goes with algorithmId milenage: the test USIM has K alone");
        refuseTuak("goes with algorithmId tuak: the test USIM has K alone");
        var k = k(SHORT);
        refuse(k == null ? List.of() : SecretLint.k(k));
        return k == null ? null : new Credentials.OfTestUsim(new AlgorithmSet.OfTestUsim(), k);
    }

    /** Says what is wrong with each member by itself. */
    private @Nullable Credentials ofUnknownAlgorithm() {
        faults.optional(
                "/algorithmId", "names no algorithm for authentication that is served: milenage, tuak and xor are");
        k(SHORT, LONG);
        key(OPC, wire.encOpcKey(), Opc::of, SHORT);
        key(OP, wire.encOpKey(), Op::of, SHORT);
        key(TOPC, wire.encTopcKey(), Topc::of, LONG);
        key(TOP, wire.encTopKey(), Top::of, LONG);
        return null;
    }

    private void refuseMilenage(String reason) {
        refuse(OPC, wire.encOpcKey(), reason);
        refuse(OP, wire.encOpKey(), reason);
        refuse(CONSTANTS, wire.milenageConstants(), reason);
    }

    private void refuseTuak(String reason) {
        refuse(TOPC, wire.encTopcKey(), reason);
        refuse(TOP, wire.encTopKey(), reason);
        refuse(TUAK, wire.tuakParameters(), reason);
    }

    /** What can't be meant so; what is only worth a second look is let pass. */
    private void refuse(List<Finding> findings) {
        for (var finding : findings) {
            if (finding.isError()) {
                faults.mandatory(
                        switch (finding.subject()) {
                            case OPC -> OPC;
                            case OP -> OP;
                            default -> K;
                        },
                        finding.message());
            }
        }
    }

    private void refuse(String param, @Nullable Object value, String reason) {
        if (value != null) {
            faults.optional(param, reason);
        }
    }

    /** Either what is bound to K already, or what every subscriber of the operator has. */
    private void requireOne(
            String boundParam, @Nullable String bound, String commonParam, @Nullable String common, String need) {
        if (bound != null && common != null) {
            var reason = "excludes the other: one can be made from the other and K";
            faults.mandatory(boundParam, reason);
            faults.mandatory(commonParam, reason);
        } else if (bound == null && common == null) {
            faults.missing(boundParam, "is missing: " + need);
        }
    }

    private @Nullable SubscriberKey k(int... lengths) {
        if (wire.encPermanentKey() == null) {
            faults.missing(K, "is missing");
        }
        return key(K, wire.encPermanentKey(), SubscriberKey::of, lengths);
    }

    /** The key of a member that is there and well formed, otherwise null. */
    private <T extends Key> @Nullable T key(
            String param, @Nullable String hex, Function<byte[], T> reader, int... lengths) {
        if (hex == null) {
            return null;
        }
        for (int length : lengths) {
            var octets = HexText.octets(hex, length);
            if (octets != null) {
                var key = reader.apply(octets);
                Arrays.fill(octets, (byte) 0);
                read.add(key);
                return key;
            }
        }
        faults.mandatory(
                param,
                "has %s hexadecimal digits, which is not what was given: %s"
                        .formatted(digits(lengths), HexText.shape(hex)));
        return null;
    }

    private static String digits(int... lengths) {
        return lengths.length == 1 ? String.valueOf(2 * lengths[0]) : "32 or 64";
    }
}
