package io.akalab.crypto.lint;

import io.akalab.crypto.lint.Finding.Subject;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Octets as people write them: what they leave out or put in, and what is no longer octets. */
public final class HexLint {

    private static final Pattern BETWEEN = Pattern.compile("[\\s:_-]");

    private HexLint() {}

    /** The digits alone: without blanks, colons, dashes, and 0x before them. */
    public static String digits(String text) {
        if (isHex(text)) {
            return text;
        }
        var bare = BETWEEN.matcher(text).replaceAll("");
        return bare.startsWith("0x") || bare.startsWith("0X") ? bare.substring(2) : bare;
    }

    /**
     * What keeps {@link #digits digits} from being so many octets.
     *
     * @param lengths the numbers of octets that there may be
     */
    public static Optional<Finding> check(Subject subject, String digits, int... lengths) {
        if (isHex(digits)) {
            return ofHex(subject, digits.length(), lengths);
        }
        return Optional.of(Finding.error(
                subject,
                isBase64(digits, lengths)
                        ? "looks like base64: it is written in hexadecimal digits here"
                        : "has characters that are no hexadecimal digits"));
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Finding> ofHex(Subject subject, int digits, int... lengths) {
        for (int length : lengths) {
            if (2 * length == digits) {
                return Optional.empty();
            }
        }
        var wanted = Arrays.stream(lengths)
                .mapToObj(length -> String.valueOf(2 * length))
                .collect(Collectors.joining(" or "));
        var oddly = digits % 2 == 0 ? "" : ", an odd number: was a zero before or behind lost?";
        return Optional.of(
                Finding.error(subject, "has " + wanted + " hexadecimal digits, and here are " + digits + oddly));
    }

    private static boolean isBase64(String text, int... lengths) {
        try {
            int octets = Base64.getDecoder().decode(text).length;
            return Arrays.stream(lengths).anyMatch(length -> length == octets);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
