package io.akalab.crypto.lint;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.lint.Finding.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is no secret: the IMSI, the AMF field and SQN. */
public final class SubscriberLint {

    private static final Pattern DIGITS = Pattern.compile("[0-9]*");
    private static final int USUAL_LENGTH = 15;
    private static final int MOST_DIGITS = 15;
    private static final int FEWEST_DIGITS = 6;
    private static final int MSIN_OF_SUCI = 10;

    /** The MCCs in which every MNC has three digits (ITU-T E.212 Annex to the operational bulletin). */
    private static final Set<String> THREE_DIGITS = Set.of(
            "302", "310", "311", "312", "313", "314", "315", "316", "334", "338", "342", "344", "346", "348", "350",
            "352", "354", "356", "358", "360", "365", "366", "376", "708", "722", "732");

    private SubscriberLint() {}

    /**
     * The digits of an IMSI (TS 23.003 clause 2.2).
     *
     * @param home the network that it should be of, where that is known
     */
    public static List<Finding> imsi(String digits, @Nullable Plmn home) {
        if (!DIGITS.matcher(digits).matches()) {
            return List.of(Finding.error(Subject.SUPI, "is no IMSI: there is something else than digits"));
        }
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            return List.of(Finding.error(
                    Subject.SUPI, "has 6 to 15 digits where it is an IMSI, and here are " + digits.length()));
        }
        var findings = new ArrayList<Finding>();
        if (digits.length() < USUAL_LENGTH) {
            findings.add(
                    Finding.warning(Subject.SUPI, "has " + digits.length() + " digits, and nearly every IMSI has 15"));
        }
        network(digits, home).ifPresent(findings::add);
        return findings;
    }

    /**
     * The network that an IMSI is probably of: an IMSI does not tell how long its MNC is, but most MCCs do.
     *
     * @throws IllegalArgumentException if nothing is left for an MSIN
     */
    public static Plmn probableHome(Imsi imsi) {
        return imsi.plmn(THREE_DIGITS.contains(imsi.digits().substring(0, 3)) ? 3 : 2);
    }

    private static Optional<Finding> network(String digits, @Nullable Plmn home) {
        var mcc = digits.substring(0, 3);
        if (home == null) {
            return Optional.empty();
        }
        if (!digits.startsWith(home.mcc() + home.mnc())) {
            return Optional.of(Finding.warning(Subject.SUPI, "is of another network than " + home));
        }
        if (home.mnc().length() == 2 && THREE_DIGITS.contains(mcc)) {
            return Optional.of(Finding.warning(
                    Subject.SUPI,
                    "is of MCC " + mcc + ", where MNCs have 3 digits, and the home network has one of 2"));
        }
        boolean isTooLong = digits.length() - 3 - home.mnc().length() > MSIN_OF_SUCI;
        return isTooLong
                ? Optional.of(Finding.warning(Subject.SUPI, "has more than 10 digits behind its MNC"))
                : Optional.empty();
    }

    /** The AMF field, 2 octets (TS 33.102 Annex H). */
    public static Optional<Finding> amf(Octets amf) {
        if (amf.at(0) >= 0) {
            return Optional.of(Finding.error(
                    Subject.AMF, "has separation bit 0, so every UE would refuse it with cause #26: 8000 is usual"));
        }
        return Optional.empty();
    }

    /** An SQN after which the next one comes, and the bits of IND in it (TS 33.102 Annex C). */
    public static List<Finding> sqn(Sqn sqn, int indLength) {
        if (indLength < 0 || indLength > 16) {
            return List.of(Finding.error(Subject.SQN, "has an IND of 0 to 16 bits"));
        }
        if (sqn.seq(indLength) >= Sqn.maxSeq(indLength)) {
            return List.of(Finding.error(Subject.SQN, "is the last there is: no vector could be made"));
        }
        boolean isNearTheEnd = Sqn.maxSeq(indLength) - sqn.seq(indLength) < 1L << 28;
        return isNearTheEnd
                ? List.of(Finding.warning(Subject.SQN, "is nearly the last there is: a USIM can't be followed there"))
                : List.of();
    }
}
