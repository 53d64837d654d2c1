package io.akalab.amf.gmm;

import io.akalab.nas.element.GmmCause;

/**
 * What most often lies behind a failure, in the words of whoever has set the UE up: a code alone says where it was noticed, not what to
 * change. It names settings, never their values.
 */
final class Explanation {

    /** RES* is right only with the right serving network name, and the AUTN was right without it. */
    static final String WRONG_RES_STAR =
            "the UE took the AUTN, so K and OPc are right: look whether it reckons with another"
                    + " serving network name, of another MCC or MNC (the length of the MNC counts)";

    private Explanation() {}

    /** Why a UE refuses a challenge. */
    static String ofChallengeRefusal(GmmCause cause) {
        return "the UE refused the challenge: " + cause
                + switch (cause) {
                    case MAC_FAILURE ->
                        ", so its K, OPc or algorithm is not the one in the UDM: compare both, and whether OP was given as OPc or"
                                + " OPc as OP";
                    case NON_5G_AUTHENTICATION_UNACCEPTABLE ->
                        ", so the separation bit of the AMF field is 0: authenticationManagementField in the UDM must be 8000";
                    default -> "";
                };
    }

    /** A cause of AUSF or UDM with what it means. */
    static String ofSbi(String cause) {
        var words = switch (cause) {
            case "USER_NOT_FOUND" -> "the UDM has no such subscriber, provision it: ./akalab subscribers add";
            case "INVALID_HN_PUBLIC_KEY_IDENTIFIER" -> "the UDM has no home network key of the SUCI's id and profile";
            case "INVALID_SCHEME_OUTPUT" ->
                "the SUCI cannot be revealed: it was made with another public key than that of its id in the UDM";
            case "UNSUPPORTED_PROTECTION_SCHEME" -> "the UDM reveals no SUCI of this protection scheme";
            case "SERVING_NETWORK_NOT_AUTHORIZED" -> "the AUSF lets this AMF's PLMN not ask";
            case "AUTHENTICATION_REJECTED" ->
                "the UDM can't use this subscriber's data, or not the AUTS of a synch failure";
            default -> "";
        };
        return words.isEmpty() ? cause : cause + ": " + words;
    }
}
