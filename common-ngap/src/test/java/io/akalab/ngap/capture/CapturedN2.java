package io.akalab.ngap.capture;

import io.akalab.crypto.Octets;
import java.net.InetSocketAddress;

/** Addresses and messages that the tests capture. */
final class CapturedN2 {

    static final InetSocketAddress AMF = new InetSocketAddress("192.0.2.1", 38412);
    static final InetSocketAddress GNB = new InetSocketAddress("192.0.2.2", 45678);
    static final InetSocketAddress AMF_6 = new InetSocketAddress("2001:db8::1", 38412);
    static final InetSocketAddress GNB_6 = new InetSocketAddress("2001:db8::2", 45678);

    /** Integrity protected and ciphered (type 2): a header of seven octets and seven octets of cipher text. */
    static final Octets CIPHERED = Octets.ofHex("7e02a1a2a3a405" + "d1d2d3d4d5d6d7");

    /** A Configuration Update Command (TS 24.501 clause 8.2.19) that asks for an acknowledgement. */
    static final Octets PLAIN = Octets.ofHex("7e0054d1010000");

    private CapturedN2() {}

    /** A DOWNLINK NAS TRANSPORT (TS 38.413 clause 9.2.5.2) for AMF UE NGAP ID 1 and RAN UE NGAP ID 2. */
    static Octets downlink(Octets nasPdu) {
        int length = nasPdu.length();
        return Octets.ofHex("000440%02x".formatted(3 + 6 + 6 + 5 + length) + "000003" + "000a00020001" + "005500020002"
                        + "002600%02x%02x".formatted(length + 1, length))
                .concat(nasPdu);
    }
}
