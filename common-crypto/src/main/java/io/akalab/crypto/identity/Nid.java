package io.akalab.crypto.identity;

import java.util.regex.Pattern;

/** The network identifier of a stand-alone non-public network: 11 upper-case hexadecimal digits (TS 23.003 clause 12.7). */
public record Nid(String value) {

    private static final Pattern FORMAT = Pattern.compile("[0-9A-F]{11}");

    public Nid {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("a NID has 11 upper-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
