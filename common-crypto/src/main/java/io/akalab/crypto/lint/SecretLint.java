package io.akalab.crypto.lint;

import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.keys.Key;
import io.akalab.crypto.keys.Op;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.crypto.lint.Finding.Subject;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** K, OP and OPc: those that were taken for each other, lost on the way, or are known to everybody. */
public final class SecretLint {

    private static final int LONGEST_PATTERN = 4;

    private SecretLint() {}

    /** A K by itself, of any algorithm. */
    public static List<Finding> k(SubscriberKey k) {
        var findings = new ArrayList<Finding>();
        plain(Subject.K, k, findings);
        return findings;
    }

    /** A K of Milenage with its OPc. */
    public static List<Finding> milenage(SubscriberKey k, Opc opc) {
        var findings = new ArrayList<>(k(k));
        plain(Subject.OPC, opc, findings);
        if (sameOctets(k, opc)) {
            findings.add(sameAsK(opc));
        }
        KnownSecrets.sourceAsOp(opc)
                .ifPresent(source -> findings.add(
                        Finding.error(Subject.OPC, "is the OP of " + source + ", not an OPc: it goes in as OP")));
        return findings;
    }

    /** A K of Milenage with the operator's OP. */
    public static List<Finding> milenage(SubscriberKey k, Op op) {
        var findings = new ArrayList<>(k(k));
        plain(Subject.OP, op, findings);
        if (sameOctets(k, op)) {
            findings.add(Finding.error(Subject.OP, "is the same as K: one of them was taken twice"));
        }
        for (var known : KnownSecrets.ops()) {
            if (isOpcOf(k, known.op(), op)) {
                findings.add(Finding.error(
                        Subject.OP, "is the OPc of this K under the OP of " + known.source() + ": it goes in as OPc"));
            }
        }
        return findings;
    }

    /** A K of Milenage with both: they must agree (TS 35.206 clause 4.1). */
    public static List<Finding> milenage(SubscriberKey k, Op op, Opc opc) {
        var findings = new ArrayList<>(milenage(k, opc));
        if (sameOctets(op, opc)) {
            findings.add(Finding.error(Subject.OPC, "is OP itself: OPc is made from OP and K"));
        } else if (!isOpcOf(k, op, opc)) {
            findings.add(Finding.error(Subject.OPC, "does not follow from K and OP (TS 35.206 clause 4.1)"));
        }
        return findings;
    }

    /** A simulator comes with such a pair, which its users mean. */
    private static Finding sameAsK(Opc opc) {
        return KnownSecrets.source(opc).isPresent()
                ? Finding.warning(Subject.OPC, "is the same as K")
                : Finding.error(Subject.OPC, "is the same as K: one of them was taken twice");
    }

    private static void plain(Subject subject, Key key, List<Finding> findings) {
        var octets = key.toArray();
        try {
            if (isRepeated(octets, 1)) {
                findings.add(allTheSame(subject, octets[0]));
            } else if (isRepeated(octets, 2) || isRepeated(octets, LONGEST_PATTERN) || isCounted(octets)) {
                findings.add(Finding.warning(subject, "follows a pattern: it is no random value"));
            }
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
        KnownSecrets.source(key)
                .ifPresent(source -> findings.add(Finding.warning(
                        subject, "is known to everybody: it is in " + source + ", good for a lab alone")));
    }

    /** A K of zeros is what is left of one that was wiped; in OPc and OP some labs mean it. */
    private static Finding allTheSame(Subject subject, byte octet) {
        return subject == Subject.K && octet == 0
                ? Finding.error(subject, "is all zero: it was lost on the way")
                : Finding.warning(subject, "is one octet over and over: it is no random value");
    }

    private static boolean isRepeated(byte[] octets, int period) {
        return Arrays.equals(octets, 0, octets.length - period, octets, period, octets.length);
    }

    private static boolean isCounted(byte[] octets) {
        int step = octets[1] - octets[0];
        for (int i = 1; i < octets.length; i++) {
            if ((byte) (octets[i] - octets[i - 1]) != (byte) step) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpcOf(SubscriberKey k, Op op, Key candidate) {
        try (var opc = Milenage.opc(k, op)) {
            return sameOctets(opc, candidate);
        }
    }

    private static boolean sameOctets(Key one, Key other) {
        var first = one.toArray();
        var second = other.toArray();
        try {
            return MessageDigest.isEqual(first, second);
        } finally {
            Arrays.fill(first, (byte) 0);
            Arrays.fill(second, (byte) 0);
        }
    }
}
