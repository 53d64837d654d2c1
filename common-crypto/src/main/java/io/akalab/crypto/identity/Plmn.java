package io.akalab.crypto.identity;

import io.akalab.crypto.Octets;
import java.util.regex.Pattern;

/**
 * A public land mobile network: MCC of three digits, MNC of two or three (TS 23.003 clause 2.2). A two-digit MNC is not the
 * three-digit one with a zero before it.
 */
public record Plmn(String mcc, String mnc) {

    private static final Pattern MCC = Pattern.compile("[0-9]{3}");
    private static final Pattern MNC = Pattern.compile("[0-9]{2,3}");
    private static final int FILLER = 0xF;

    public Plmn {
        if (!MCC.matcher(mcc).matches() || !MNC.matcher(mnc).matches()) {
            throw new IllegalArgumentException("a PLMN is an MCC of 3 digits and an MNC of 2 or 3");
        }
    }

    /** Reads {@code 999-70} or {@code 310-260}. */
    public static Plmn parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("a PLMN is written MCC-MNC, such as 999-70");
        }
        return new Plmn(text.substring(0, dash), text.substring(dash + 1));
    }

    /** Reads the three octets of TS 24.501 figure 9.11.3.4.1. */
    public static Plmn ofBcd(Octets bcd) {
        bcd.requireLength("a PLMN", 3);
        int third = bcd.at(1) >> 4 & 0xF;
        var mcc = "" + digit(bcd.at(0)) + digit(bcd.at(0) >> 4) + digit(bcd.at(1));
        var mnc = "" + digit(bcd.at(2)) + digit(bcd.at(2) >> 4);
        return new Plmn(mcc, third == FILLER ? mnc : mnc + digit(third));
    }

    /** The three octets of TS 24.501 figure 9.11.3.4.1, with a filler where the MNC has two digits. */
    public Octets bcd() {
        int third = mnc.length() == 3 ? mnc.charAt(2) - '0' : FILLER;
        return Octets.of(
                nibbles(mcc.charAt(0) - '0', mcc.charAt(1) - '0'),
                nibbles(mcc.charAt(2) - '0', third),
                nibbles(mnc.charAt(0) - '0', mnc.charAt(1) - '0'));
    }

    /** The MNC in three digits, as domain names have it. */
    public String paddedMnc() {
        return mnc.length() == 2 ? "0" + mnc : mnc;
    }

    @Override
    public String toString() {
        return mcc + "-" + mnc;
    }

    private static byte nibbles(int low, int high) {
        return (byte) (high << 4 | low);
    }

    private static int digit(int nibble) {
        int digit = nibble & 0xF;
        if (digit > 9) {
            throw new IllegalArgumentException("a PLMN is made of decimal digits");
        }
        return digit;
    }
}
