package io.akalab.sbi.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Relative URIs from templates: each {@code {…}} is filled with the next value, percent-encoded (RFC 3986). */
public final class SbiPath {

    private static final String UNRESERVED = "-._~!$&'()*+,;=:@";

    /**
     * Fills a template.
     *
     * @throws IllegalArgumentException if there are more or fewer values than places for them
     */
    public static URI of(String template, String... values) {
        var path = new StringBuilder(template.length() + 48);
        int from = 0;
        for (var value : values) {
            int open = template.indexOf('{', from);
            if (open < 0) {
                throw new IllegalArgumentException("more values than places in " + template);
            }
            path.append(template, from, open);
            appendSegment(path, value);
            from = template.indexOf('}', open) + 1;
        }
        if (template.indexOf('{', from) >= 0) {
            throw new IllegalArgumentException("fewer values than places in " + template);
        }
        return URI.create(path.append(template, from, template.length()).toString());
    }

    private static void appendSegment(StringBuilder path, String value) {
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) (octet & 0xff))) {
                path.append((char) octet);
            } else {
                path.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || UNRESERVED.indexOf(c) >= 0;
    }

    private SbiPath() {}
}
