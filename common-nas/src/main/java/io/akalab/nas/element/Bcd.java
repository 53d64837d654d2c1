package io.akalab.nas.element;

import io.akalab.crypto.Octets;

/** Decimal digits in half octets, the low half first, with 1111 where there is none (TS 24.501 figures 9.11.3.4.3 and on). */
final class Bcd {

    private static final int FILLER = 0xF;
    private static final int ODD = 8;

    private Bcd() {}

    /** Digits, with a filler in the last high half where their number is odd. */
    static Octets write(String digits) {
        var out = new byte[(digits.length() + 1) / 2];
        for (int i = 0; i < out.length; i++) {
            int low = digit(digits, 2 * i);
            int high = 2 * i + 1 < digits.length() ? digit(digits, 2 * i + 1) : FILLER;
            out[i] = (byte) (high << 4 | low);
        }
        return Octets.wrap(out);
    }

    /** The digits before the fillers, which may stand at the end only. */
    static String read(Octets bcd) {
        var digits = new char[2 * bcd.length()];
        int count = 0;
        for (int i = 0; i < digits.length; i++) {
            int half = (bcd.at(i / 2) >> (4 * (i % 2))) & 0xF;
            if (half == FILLER) {
                continue;
            }
            if (half > 9 || count != i) {
                throw MalformedNas.mandatory("a digit is not a decimal one, or stands behind a filler");
            }
            digits[count++] = (char) ('0' + half);
        }
        return new String(digits, 0, count);
    }

    /** An IMEI or IMEISV: its first digit shares an octet with the type and the odd/even indication. */
    static Octets equipment(IdentityType type, String digits) {
        int odd = digits.length() % 2 == 1 ? ODD : 0;
        return new OctetWriter()
                .octet(digit(digits, 0) << 4 | odd | type.number())
                .put(write(digits.substring(1)))
                .octets();
    }

    static String equipmentDigits(Octets octets, int length) {
        octets.requireLength("an equipment identity", length);
        int first = octets.at(0) >> 4 & 0xF;
        if (first > 9) {
            throw MalformedNas.mandatory("a digit is not a decimal one");
        }
        return first + read(octets.from(1));
    }

    static void requireDigits(String name, String digits, int count) {
        boolean wrong = digits.length() != count;
        for (int i = 0; !wrong && i < count; i++) {
            wrong = digits.charAt(i) < '0' || digits.charAt(i) > '9';
        }
        if (wrong) {
            throw new IllegalArgumentException(name + " has " + count + " digits");
        }
    }

    private static int digit(String digits, int index) {
        int digit = digits.charAt(index) - '0';
        if (digit < 0 || digit > 9) {
            throw new IllegalArgumentException("not a decimal digit");
        }
        return digit;
    }
}
