package io.akalab.lab.card;

import io.akalab.crypto.Octets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Octets as the value of an option. */
public final class HexOption {

    private HexOption() {}

    /**
     * Reads hexadecimal digits.
     *
     * @throws IllegalArgumentException that names the option
     */
    public static Octets octets(String option, String hex) {
        try {
            return Octets.ofHex(hex);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + " is " + e.getMessage(), e);
        }
    }

    /**
     * Reads as many octets as one of the lengths says.
     *
     * @throws IllegalArgumentException that names the option
     */
    public static Octets octets(String option, String hex, int... lengths) {
        var octets = octets(option, hex);
        if (Arrays.stream(lengths).noneMatch(length -> length == octets.length())) {
            var wanted = Arrays.stream(lengths).mapToObj(String::valueOf).collect(Collectors.joining(" or "));
            throw new IllegalArgumentException(option + " has " + wanted + " octets, not " + octets.length());
        }
        return octets;
    }
}
