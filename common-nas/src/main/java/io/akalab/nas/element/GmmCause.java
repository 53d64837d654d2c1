package io.akalab.nas.element;

import java.util.Arrays;

/** The 5GMM cause (TS 24.501 clause 9.11.3.2 and Annex A). */
public enum GmmCause {
    ILLEGAL_UE(3, "Illegal UE"),
    PEI_NOT_ACCEPTED(5, "PEI not accepted"),
    ILLEGAL_ME(6, "Illegal ME"),
    FIVE_GS_SERVICES_NOT_ALLOWED(7, "5GS services not allowed"),
    UE_IDENTITY_CANNOT_BE_DERIVED(9, "UE identity cannot be derived by the network"),
    IMPLICITLY_DEREGISTERED(10, "Implicitly de-registered"),
    PLMN_NOT_ALLOWED(11, "PLMN not allowed"),
    TRACKING_AREA_NOT_ALLOWED(12, "Tracking area not allowed"),
    ROAMING_NOT_ALLOWED_IN_THIS_TRACKING_AREA(13, "Roaming not allowed in this tracking area"),
    NO_SUITABLE_CELLS_IN_TRACKING_AREA(15, "No suitable cells in tracking area"),
    MAC_FAILURE(20, "MAC failure"),
    SYNCH_FAILURE(21, "Synch failure"),
    CONGESTION(22, "Congestion"),
    UE_SECURITY_CAPABILITIES_MISMATCH(23, "UE security capabilities mismatch"),
    SECURITY_MODE_REJECTED_UNSPECIFIED(24, "Security mode rejected, unspecified"),
    NON_5G_AUTHENTICATION_UNACCEPTABLE(26, "Non-5G authentication unacceptable"),
    N1_MODE_NOT_ALLOWED(27, "N1 mode not allowed"),
    RESTRICTED_SERVICE_AREA(28, "Restricted service area"),
    REDIRECTION_TO_EPC_REQUIRED(31, "Redirection to EPC required"),
    LADN_NOT_AVAILABLE(43, "LADN not available"),
    NO_NETWORK_SLICES_AVAILABLE(62, "No network slices available"),
    MAXIMUM_NUMBER_OF_PDU_SESSIONS_REACHED(65, "Maximum number of PDU sessions reached"),
    INSUFFICIENT_RESOURCES_FOR_SLICE_AND_DNN(67, "Insufficient resources for specific slice and DNN"),
    INSUFFICIENT_RESOURCES_FOR_SLICE(69, "Insufficient resources for specific slice"),
    NGKSI_ALREADY_IN_USE(71, "ngKSI already in use"),
    NON_3GPP_ACCESS_TO_5GCN_NOT_ALLOWED(72, "Non-3GPP access to 5GCN not allowed"),
    SERVING_NETWORK_NOT_AUTHORIZED(73, "Serving network not authorized"),
    TEMPORARILY_NOT_AUTHORIZED_FOR_THIS_SNPN(74, "Temporarily not authorized for this SNPN"),
    PERMANENTLY_NOT_AUTHORIZED_FOR_THIS_SNPN(75, "Permanently not authorized for this SNPN"),
    PAYLOAD_WAS_NOT_FORWARDED(90, "Payload was not forwarded"),
    DNN_NOT_SUPPORTED_OR_NOT_SUBSCRIBED(91, "DNN not supported or not subscribed in the slice"),
    INSUFFICIENT_USER_PLANE_RESOURCES(92, "Insufficient user-plane resources for the PDU session"),
    SEMANTICALLY_INCORRECT_MESSAGE(95, "Semantically incorrect message"),
    INVALID_MANDATORY_INFORMATION(96, "Invalid mandatory information"),
    MESSAGE_TYPE_NON_EXISTENT(97, "Message type non-existent or not implemented"),
    MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE(98, "Message type not compatible with the protocol state"),
    IE_NON_EXISTENT(99, "Information element non-existent or not implemented"),
    CONDITIONAL_IE_ERROR(100, "Conditional IE error"),
    MESSAGE_NOT_COMPATIBLE_WITH_STATE(101, "Message not compatible with the protocol state"),
    PROTOCOL_ERROR_UNSPECIFIED(111, "Protocol error, unspecified");

    private static final GmmCause[] BY_NUMBER = new GmmCause[256];

    static {
        Arrays.fill(BY_NUMBER, PROTOCOL_ERROR_UNSPECIFIED);
        for (var cause : values()) {
            BY_NUMBER[cause.number] = cause;
        }
    }

    private final int number;
    private final String phrase;

    GmmCause(int number, String phrase) {
        this.number = number;
        this.phrase = phrase;
    }

    /** The cause of an octet; a number that isn't known here counts as #111, as clause 9.11.3.2 says. */
    public static GmmCause of(int number) {
        return BY_NUMBER[number & 0xFF];
    }

    public int number() {
        return number;
    }

    /** The name that the specification gives it. */
    public String phrase() {
        return phrase;
    }

    /** Such as {@code #20 MAC failure}. */
    @Override
    public String toString() {
        return "#" + number + " " + phrase;
    }
}
