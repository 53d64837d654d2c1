package io.akalab.amf.gmm;

import io.akalab.nas.element.GmmCause;

/** What a UE is told when the home network refuses: the 5GMM cause of an SBI cause (TS 29.509 clause 6.1.7, TS 29.503 clause
 * 6.2.7, TS 29.524, TS 24.501 Annex A). */
final class RejectCauses {

    private RejectCauses() {}

    /** The 5GMM cause of a Registration Reject. What is not known counts as a failure of the network, not of the UE. */
    static GmmCause of(String sbiCause) {
        return switch (sbiCause) {
            case "AUTHENTICATION_REJECTED", "INVALID_HN_PUBLIC_KEY_IDENTIFIER", "INVALID_SCHEME_OUTPUT" ->
                GmmCause.ILLEGAL_UE;
            case "USER_NOT_FOUND", "CONTEXT_NOT_FOUND", "UNKNOWN_5GS_SUBSCRIPTION", "NO_PS_SUBSCRIPTION" ->
                GmmCause.FIVE_GS_SERVICES_NOT_ALLOWED;
            case "SERVING_NETWORK_NOT_AUTHORIZED", "UNSUPPORTED_PROTECTION_SCHEME", "ROAMING_NOT_ALLOWED" ->
                GmmCause.PLMN_NOT_ALLOWED;
            case "NF_CONGESTION" -> GmmCause.CONGESTION;
            default -> GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA;
        };
    }
}
