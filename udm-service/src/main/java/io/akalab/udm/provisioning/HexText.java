package io.akalab.udm.provisioning;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Octet strings as hexadecimal digits. */
final class HexText {

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]*");

    private HexText() {}

    /** The octets, or null if there are not {@code length} of them or something else stands among the digits. */
    static byte @Nullable [] octets(String hex, int length) {
        return hex.length() == 2 * length && HEX.matcher(hex).matches()
                ? HexFormat.of().parseHex(hex)
                : null;
    }

    /** What a text that was refused looks like, without quoting it. */
    static String shape(String text) {
        return HEX.matcher(text).matches() ? text.length() + " of them" : "there are other characters";
    }
}
