package io.akalab.crypto.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subscription concealed identifier (TS 23.003 clause 2.2B) in the form that the SBI uses:
 * {@code suci-<type>-<MCC>-<MNC>-<routing indicator>-<scheme>-<key id>-<output>} for an IMSI, with the home network's realm
 * in place of MCC and MNC for a network specific identifier. The text form is redacted: under the null scheme the output
 * names the subscriber.
 *
 * @param homeNetwork whose subscriber it is
 * @param routingIndicator 1 to 4 digits, {@code 0} where none is assigned
 * @param scheme the protection scheme identifier, 0 to 15: 0 null, 1 Profile A, 2 Profile B
 * @param keyId the home network public key identifier, 0 with the null scheme, else 1 to 255
 * @param output the scheme output: decimal digits or a username under the null scheme, hexadecimal digits else
 */
public record Suci(HomeNetwork homeNetwork, String routingIndicator, int scheme, int keyId, String output) {

    /** The null scheme: nothing is concealed (TS 33.501 clause C.2). */
    public static final int NULL_SCHEME = 0;

    // The realm is the shortest that fits: what is ambiguous belongs to the output, which the subscriber chooses.
    private static final Pattern FORMAT = Pattern.compile("suci-(?:0-([0-9]{3})-([0-9]{2,3})|1-(.+?))-([0-9]{1,4})-"
            + "(?:(0)-(0)-(.+)|([a-fA-F1-9])-([1-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])-([a-fA-F0-9]+))");
    private static final Pattern ROUTING_INDICATOR = Pattern.compile("[0-9]{1,4}");
    private static final Pattern CONCEALED = Pattern.compile("[a-fA-F0-9]+");

    /** The network that the SUCI's owner belongs to. */
    public sealed interface HomeNetwork {}

    /** The home network of an IMSI. */
    public record HomePlmn(Plmn plmn) implements HomeNetwork {}

    /** The home network of a network specific identifier. */
    public record HomeRealm(String realm) implements HomeNetwork {}

    public Suci {
        if (!ROUTING_INDICATOR.matcher(routingIndicator).matches()) {
            throw new IllegalArgumentException("a routing indicator has 1 to 4 digits");
        }
        if (scheme < 0 || scheme > 0xF || keyId < 0 || keyId > 0xFF || (scheme == NULL_SCHEME) != (keyId == 0)) {
            throw new IllegalArgumentException(
                    "a protection scheme is 0 with key 0, or 1 to 15 with a key of 1 to 255");
        }
        if (scheme == NULL_SCHEME
                ? output.isEmpty()
                : !CONCEALED.matcher(output).matches()) {
            throw new IllegalArgumentException("a scheme output is not empty, and hexadecimal where it conceals");
        }
    }

    /**
     * Reads the form that the SBI uses.
     *
     * @throws IllegalArgumentException if it is none; the text is not repeated in the message
     */
    public static Suci parse(String text) {
        var m = FORMAT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a SUCI");
        }
        boolean nullScheme = m.group(5) != null;
        return new Suci(
                homeNetwork(m),
                m.group(4),
                nullScheme ? NULL_SCHEME : Integer.parseInt(m.group(8), 16),
                nullScheme ? 0 : Integer.parseInt(m.group(9)),
                nullScheme ? m.group(7) : m.group(10));
    }

    /** Whether a text claims to be a SUCI, well formed or not. */
    public static boolean looksLike(String text) {
        return text.startsWith("suci-");
    }

    /** The SUCI of an IMSI under the null scheme. */
    public static Suci nullScheme(Plmn home, String msin, String routingIndicator) {
        return new Suci(new HomePlmn(home), routingIndicator, NULL_SCHEME, 0, msin);
    }

    /**
     * The SUPI of a SUCI under the null scheme.
     *
     * @throws IllegalArgumentException if the output is no MSIN or username
     * @throws IllegalStateException if the scheme is another
     */
    public Supi supiOfNullScheme() {
        if (scheme != NULL_SCHEME) {
            throw new IllegalStateException("the scheme conceals the SUPI");
        }
        return switch (homeNetwork) {
            case HomePlmn(var plmn) -> Imsi.of(plmn, output);
            case HomeRealm(var realm) -> new Nai(output + "@" + realm);
        };
    }

    /** The form that the SBI uses. */
    public String value() {
        var home = switch (homeNetwork) {
            case HomePlmn(var plmn) -> "0-" + plmn.mcc() + "-" + plmn.mnc();
            case HomeRealm(var realm) -> "1-" + realm;
        };
        return "suci-" + home + "-" + routingIndicator + "-" + Integer.toHexString(scheme) + "-" + keyId + "-" + output;
    }

    @Override
    public String toString() {
        return "Suci[redacted]";
    }

    private static HomeNetwork homeNetwork(Matcher m) {
        return m.group(3) == null ? new HomePlmn(new Plmn(m.group(1), m.group(2))) : new HomeRealm(m.group(3));
    }
}
