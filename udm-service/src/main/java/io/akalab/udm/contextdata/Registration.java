package io.akalab.udm.contextdata;

/**
 * Which function serves a UE in some respect. {@code toString} does not hold the document.
 *
 * @param resource below registrations: {@code amf-3gpp-access}, {@code amf-non-3gpp-access} or
 *     {@code smf-registrations/<PDU session>}
 * @param nfInstanceId the function
 * @param document what it registered, in JSON as TS 29.503 has it
 */
public record Registration(String resource, String nfInstanceId, String document) {

    /** The AMF by 3GPP access. */
    public static final String AMF_3GPP = "amf-3gpp-access";

    /** The AMF by non-3GPP access. */
    public static final String AMF_NON_3GPP = "amf-non-3gpp-access";

    private static final String SMF = "smf-registrations/";

    /** The resource of a PDU session. */
    public static String ofSession(int pduSessionId) {
        return SMF + pduSessionId;
    }

    /** Whether this is of a PDU session. */
    public boolean isOfSession() {
        return resource.startsWith(SMF);
    }

    @Override
    public String toString() {
        return "Registration[resource=" + resource + ", redacted]";
    }
}
