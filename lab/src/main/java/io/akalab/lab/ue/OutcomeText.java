package io.akalab.lab.ue;

import io.akalab.nas.element.GmmCause;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.ue.SessionAnswer;

/** How a procedure ended, in the words of whoever has to do something about it. */
final class OutcomeText {

    private final boolean concealed;

    /** The text for UEs whose SUPIs are concealed or not. */
    OutcomeText(boolean concealed) {
        this.concealed = concealed;
    }

    /** Whether it went as it should: a session that no SMF gives is the network's affair. */
    static boolean isGood(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Registered(var _, var agree) -> agree;
            case Outcome.Served(var agree) -> agree;
            case Outcome.PathSwitched(var _, var agree) -> agree;
            case Outcome.Deregistered _, Outcome.Idle _, Outcome.SessionAnswered _ -> true;
            case Outcome.Rejected _,
                    Outcome.ServiceRejected _,
                    Outcome.AuthenticationRejected _,
                    Outcome.Failed _ -> false;
        };
    }

    String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Registered(var _, var agree) -> "registered, " + keys(agree);
            case Outcome.Deregistered _ -> "deregistered";
            case Outcome.Idle _ -> "idle";
            case Outcome.Served(var agree) -> "served, " + keys(agree);
            case Outcome.PathSwitched(var ncc, var agree) ->
                "at the other gNB, which has a fresh NH of NCC " + ncc + ", " + keys(agree);
            case Outcome.SessionAnswered(var answer) -> of(answer);
            case Outcome.Rejected(var cause) -> "rejected: 5GMM cause " + cause + hint(cause);
            case Outcome.ServiceRejected(var cause) -> "service rejected: 5GMM cause " + cause + hint(cause);
            case Outcome.AuthenticationRejected _ ->
                "rejected: Authentication Reject (does the UDM have the card's K and OPc?)";
            case Outcome.Failed(var reason) -> "failed: " + reason;
        };
    }

    private static String of(SessionAnswer answer) {
        return switch (answer) {
            case SessionAnswer.NotForwarded(var cause) -> "no PDU session: 5GMM cause " + cause + ", still registered";
            case SessionAnswer.Accepted _ -> "the network gives a PDU session, which nobody uses";
            case SessionAnswer.Rejected(var cause) -> "no PDU session: 5GSM cause #" + cause + ", still registered";
            case SessionAnswer.Other(var type) -> "the network answers with 5GSM message " + type;
        };
    }

    private static String keys(boolean agree) {
        return agree ? "all keys agree" : "KEYS DIFFER";
    }

    private String hint(GmmCause cause) {
        return switch (cause) {
            case FIVE_GS_SERVICES_NOT_ALLOWED -> " (does the UDM know this subscriber? --provision tells it)";
            case ILLEGAL_UE ->
                concealed ? " (does the UDM have the key that the SUPI is concealed for?)" : "";
            case PLMN_NOT_ALLOWED, SERVING_NETWORK_NOT_AUTHORIZED -> " (is it this network that the AMF serves? --plmn)";
            case TRACKING_AREA_NOT_ALLOWED, NO_SUITABLE_CELLS_IN_TRACKING_AREA ->
                " (is the tracking area one that the AMF serves? --tac)";
            case NO_NETWORK_SLICES_AVAILABLE ->
                " (is the slice one that the AMF serves and the subscriber has? --sst, --sd)";
            case UE_IDENTITY_CANNOT_BE_DERIVED, IMPLICITLY_DEREGISTERED ->
                " (the AMF does not know this UE any more: it has to register anew)";
            case CONGESTION -> " (the AMF has too much to do: later, or with fewer at once, --parallel)";
            default -> "";
        };
    }
}
