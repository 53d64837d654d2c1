package io.akalab.openapi.common;

/**
 * The patterns of TS 29.571, 29.503 and 29.509, anchored and with exact lengths.
 *
 * <p>The 3GPP YAML ends its SUPI and SUCI patterns in {@code |.+} and leaves others unanchored, so that they accept
 * anything; these do not.
 */
public final class Patterns {

    /** A SUPI (TS 29.571 clause 5.3.2). */
    public static final String SUPI = "^(imsi-[0-9]{5,15}|nai-.+|gci-.+|gli-.+)$";

    private static final String KEY_ID = "([1-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final String PROTECTED = "[a-fA-F1-9]-" + KEY_ID + "-[a-fA-F0-9]+";

    private static final String SUCI_FORMS = "suci-0-[0-9]{3}-[0-9]{2,3}-[0-9]{1,4}-(0-0-[0-9]{1,10}|" + PROTECTED
            + ")|suci-[1-7]-.+-[0-9]{1,4}-(0-0-.+|" + PROTECTED + ")";

    /** A SUCI (TS 23.003 clause 2.2B); in the null scheme an IMSI's scheme output is the MSIN's digits. */
    public static final String SUCI = "^(" + SUCI_FORMS + ")$";

    /** A SUPI or a SUCI (TS 29.571 clause 5.3.2). */
    public static final String SUPI_OR_SUCI = "^(imsi-[0-9]{5,15}|nai-.+|gci-.+|gli-.+|" + SUCI_FORMS + ")$";

    /** A serving network name (TS 24.501 clause 9.12.1): MNC with three digits, NID in upper case. */
    public static final String SERVING_NETWORK_NAME =
            "^5G:mnc[0-9]{3}[.]mcc[0-9]{3}[.]3gppnetwork[.]org(:[A-F0-9]{11})?$";

    /** A UUID (RFC 9562), as an NF instance id is. */
    public static final String UUID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    /** Feature bits (TS 29.571 clause 5.2.2). */
    public static final String SUPPORTED_FEATURES = "^[A-Fa-f0-9]*$";

    /** One octet, in hex. */
    public static final String OCTETS_1 = "^[A-Fa-f0-9]{2}$";

    /** 2 octets, in hex. */
    public static final String OCTETS_2 = "^[A-Fa-f0-9]{4}$";

    /** 3 octets, in hex: a TAC or an SD. */
    public static final String OCTETS_3 = "^[A-Fa-f0-9]{6}$";

    /** 6 octets, in hex: an SQN. */
    public static final String OCTETS_6 = "^[A-Fa-f0-9]{12}$";

    /** 8 octets, in hex: a masked IMEISV. */
    public static final String OCTETS_8 = "^[A-Fa-f0-9]{16}$";

    /** 14 octets, in hex: AUTS. */
    public static final String OCTETS_14 = "^[A-Fa-f0-9]{28}$";

    /** 16 octets, in hex: RAND, AUTN, RES*, XRES*, HXRES*, OPc. */
    public static final String OCTETS_16 = "^[A-Fa-f0-9]{32}$";

    /** 16 or 32 octets, in hex: K. */
    public static final String OCTETS_16_OR_32 = "^([A-Fa-f0-9]{32}|[A-Fa-f0-9]{64})$";

    /** 32 octets, in hex: K<sub>AUSF</sub>, K<sub>SEAF</sub>, TOPc. */
    public static final String OCTETS_32 = "^[A-Fa-f0-9]{64}$";

    /** 32 or 33 octets, in hex: a home network public key. */
    public static final String OCTETS_32_OR_33 = "^([A-Fa-f0-9]{64}|[A-Fa-f0-9]{66})$";

    /** 4 to 16 octets, in hex: XRES. */
    public static final String OCTETS_4_TO_16 = "^([A-Fa-f0-9]{2}){4,16}$";

    /** One octet or more, in hex: a NAS PDU. */
    public static final String OCTETS = "^([A-Fa-f0-9]{2})+$";

    /** Octets in base64, with its padding. */
    public static final String BASE64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

    /** One octet or more, in base64 with its padding (RFC 4648 clause 4). */
    public static final String BASE64_NOT_EMPTY =
            "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$";

    /** Decimal digits. */
    public static final String DIGITS = "^[0-9]+$";

    /** An AMF set, 10 bits in hex (TS 29.571 clause 5.4.2). */
    public static final String AMF_SET_ID = "^[0-3][A-Fa-f0-9]{2}$";

    /** A tracking area code, 2 or 3 octets in hex (TS 29.571 clause 5.4.2). */
    public static final String TAC = "^([A-Fa-f0-9]{4}|[A-Fa-f0-9]{6})$";

    /** A routing indicator (TS 23.003 clause 2.2B). */
    public static final String ROUTING_ID = "^[0-9]{1,4}$";

    /** A mobile country code. */
    public static final String MCC = "^[0-9]{3}$";

    /** A mobile network code. */
    public static final String MNC = "^[0-9]{2,3}$";

    /** A network identifier (TS 23.003 clause 12.7). */
    public static final String NID = "^[A-Fa-f0-9]{11}$";

    /** A bit rate, such as {@code 1.5 Gbps} (TS 29.571 clause 5.5.2). */
    public static final String BIT_RATE = "^[0-9]+([.][0-9]+)? (bps|Kbps|Mbps|Gbps|Tbps)$";

    /** An NGAP cause as {@code group/value}, with the names of TS 38.413 clause 9.3.1.2. */
    public static final String NGAP_CAUSE = "^(radioNetwork|transport|nas|protocol|misc)/[A-Za-z0-9-]+$";

    private Patterns() {}
}
