package io.akalab.benchmarks;

import io.akalab.crypto.Octets;

/** Messages that other implementations have made: NAS and NGAP of UERANSIM 3.3.0 and of Open5GS. */
final class Frames {

    /** UERANSIM's Registration Request with a SUCI of Profile A, and the UE's security capability. */
    static final Octets REGISTRATION_REQUEST =
            Octets.ofHex("7e00417900350199f90700000101e6974f2a0740dacf7ada708278d0bcad2e4ae92f17911d1a6b67db9ac38f4b0a"
                    + "31433e0af010e80750b099d18b2e04f0f0f0f0");

    /** Open5GS's Registration Accept with 5G-GUTI, TAI list, allowed NSSAI and T3512. */
    static final Octets REGISTRATION_ACCEPT =
            Octets.ofHex("7e0042010177000bf209f107020040e700acbe54072009f10700000115020101210201005e0129");

    /** UERANSIM's InitialUEMessage around that Registration Request. */
    static final Octets INITIAL_UE_MESSAGE =
            Octets.ofHex("000f407000000500550002000100260042417e00417900350199f90700000101e6974f2a0740dacf7ada708278d0"
                    + "bcad2e4ae92f17911d1a6b67db9ac38f4b0a31433e0af010e80750b099d18b2e04f0f0f0f0007900135099f907"
                    + "000000010099f907000001eeb0200f005a4001180070400100");

    /** Open5GS's InitialContextSetupRequest around that Registration Accept. */
    static final Octets INITIAL_CONTEXT_SETUP_REQUEST =
            Octets.ofHex("000e00809e000009000a00020006005500020001006e000a0c3e800000303e800000001c00070009f10702004000"
                    + "0000020001007700091c000e000700038000005e002091f9908eefe559d08b9f958b4d7c1a94094918dedcf40b"
                    + "b57c55428a00d4dee9002240083569380356fffff00026402f2e7e02687a0bd3017e0042010177000bf209f107"
                    + "020040e700acbe54072009f10700000115020101210201005e0129");

    private Frames() {}
}
