package io.akalab.udm.provisioning;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Octet strings as hexadecimal digits. */
final class HexText {

    private HexText() {}

    /** The octets, or null if there are not {@code length} of them or something else stands among the digits. */
    static byte @Nullable [] octets(String hex, int length) {
        return hex.length() == 2 * length && isHex(hex) ? HexFormat.of().parseHex(hex) : null;
    }

    /** What a text that was refused looks like, without quoting it. */
    static String shape(String text) {
        return isHex(text) ? text.length() + " of them" : "there are other characters";
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
