package io.akalab.ausf.upuprotection;

import io.akalab.crypto.Octets;

/** A UE parameters update data set: its type, its length in two octets, its content (TS 24.501 figure 9.11.3.53A.2). */
final class DataSet {

    private static final int ROUTING_INDICATOR = 1;
    private static final int DEFAULT_CONFIGURED_NSSAI = 2;
    private static final int ME_ROUTING_INDICATOR = 4;

    private static final int FILLER = 0xF;

    private DataSet() {}

    /** A secured packet for the USIM, which updates the routing indicator there. */
    static Octets ofPacket(Octets packet) {
        return of(ROUTING_INDICATOR, packet);
    }

    /** The default configured NSSAI, as the value of the NSSAI element (TS 24.501 clause 9.11.3.37). */
    static Octets ofNssai(Octets nssai) {
        return of(DEFAULT_CONFIGURED_NSSAI, nssai);
    }

    /** The routing indicator of the ME, 1 to 4 digits in BCD with fillers (TS 24.501 figure 9.11.3.4.3). */
    static Octets ofRoutingIndicator(String digits) {
        return of(ME_ROUTING_INDICATOR, Octets.of(pair(digits, 0), pair(digits, 2)));
    }

    private static Octets of(int type, Octets content) {
        int length = content.length();
        return Octets.of((byte) type, (byte) (length >>> Byte.SIZE), (byte) length)
                .concat(content);
    }

    private static byte pair(String digits, int index) {
        return (byte) (digit(digits, index + 1) << 4 | digit(digits, index));
    }

    private static int digit(String digits, int index) {
        return index < digits.length() ? digits.charAt(index) - '0' : FILLER;
    }
}
