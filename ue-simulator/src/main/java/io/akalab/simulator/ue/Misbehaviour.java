package io.akalab.simulator.ue;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a UE, or the gNB that it is at, does wrong on purpose, and what a network that follows the specifications makes of it.
 */
public enum Misbehaviour {
    /** RES* has a bit flipped, which the serving network finds, or RES within EAP, which the home network finds. */
    WRONG_RES_STAR(
            "RES* (or RES within EAP) has a bit flipped",
            "Authentication Reject; with a GUTI the SUCI is asked for first (TS 24.501 5.4.1.3.5)"),
    /** The USIM has another K than the home network: it finds a MAC failure. */
    WRONG_K(
            "the USIM has another K: it answers every challenge with #20",
            "Authentication Reject (TS 24.501 5.4.1.3.7 c)"),
    /** The USIM has accepted SQNs that the home network doesn't know of: it finds a synch failure. */
    STALE_SQN(
            "the USIM is far ahead of the home network's SQN",
            "registered after one re-synchronisation (TS 33.102 6.3.5)"),
    /** The answer to an EAP challenge has a wrong AT_MAC; nothing changes without EAP. */
    WRONG_EAP_MAC("AT_MAC of an EAP response is wrong; nothing without EAP", "Authentication Reject (RFC 4187 6.3.1)"),
    /** An EAP challenge is answered with a client error; nothing changes without EAP. */
    EAP_CLIENT_ERROR("EAP-Response/AKA-Client-Error; nothing without EAP", "Authentication Reject (RFC 4187 6.3.1)"),
    /** RES* answers a challenge of EAP-AKA', and EAP one of 5G AKA. */
    WRONG_METHOD("a challenge is answered by the other method", "Authentication Reject"),
    /** The first Registration Request names a 5G-GUTI that no AMF has given. */
    UNKNOWN_GUTI("registers with a 5G-GUTI that nobody gave it", "Identity Request for the SUCI, then registered"),
    /** The Registration Request names other algorithms than the UE expects to see replayed; so does a target gNB. */
    WRONG_CAPABILITIES(
            "names other algorithms than the UE has; the target gNB of a path switch does too",
            "the UE answers the Security Mode Command with #23, and is released; the path switch is acknowledged with the"
                    + " algorithms that the UE has (TS 33.501 6.7.3.1)"),
    /** Every protected message has a MAC with a bit flipped. */
    WRONG_MAC(
            "every protected message has a bit of its MAC flipped",
            "discarded: the Security Mode Command comes again until T3560 has expired five times (TS 24.501 4.4.4.3)"),
    /** Every protected message has the COUNT of the first. */
    OLD_COUNT(
            "every protected message is sent with the COUNT of the first",
            "discarded: the Registration Accept comes again until T3550 has expired five times (TS 24.501 4.4.3.2)"),
    /** Every protected message is sent twice. */
    REPLAYED_MESSAGE(
            "every protected message is sent twice", "the second is discarded; registered (TS 24.501 4.4.3.2)"),
    /** A message of the network is neither answered nor obeyed: the one that {@link UeSettings#silentAt} names. */
    NO_ANSWER(
            "does not answer a message: no-answer, or no-answer:security-mode-command and on",
            "sent again until its timer has expired five times, then released (TS 24.501 5.4.1.3.7, 5.4.2.7, 5.5.1.2.8)"),
    /** Each challenge of 5G AKA is answered with #20, although its MAC is right. */
    MAC_FAILURE(
            "answers each challenge of 5G AKA with #20", "Identity Request, then Authentication Reject (5.4.1.3.7 c)"),
    /** Each challenge of 5G AKA is answered with #21 and an AUTS that is right, although its SQN is fresh. */
    SYNCH_FAILURE(
            "answers each challenge of 5G AKA with #21 and a right AUTS",
            "one more challenge, then Authentication Reject (TS 24.501 5.4.1.3.7 f)"),
    /** Each challenge of 5G AKA is answered with #26, although its separation bit is set. */
    NON_5G_AUTHENTICATION("answers each challenge of 5G AKA with #26", "Authentication Reject (TS 24.501 5.4.1.3.7 d)"),
    /** The first challenge is answered with #71, although nobody uses its ngKSI. */
    NGKSI_IN_USE("answers the first challenge with #71", "a challenge with another ngKSI; registered (5.4.1.3.7 e)"),
    /** Before each answer come octets that are no 5GMM message, or none that is protected as it has to be. */
    GARBAGE_NAS("sends NAS garbage before each answer", "ignored, or a 5GMM Status; registered (TS 24.501 clause 7)"),
    /** Before each message of the UE the gNB sends octets that are no NGAP. */
    GARBAGE_NGAP(
            "the gNB sends NGAP garbage before each message", "Error Indications; registered (TS 38.413 clause 10)");

    private final String what;
    private final String expected;

    Misbehaviour(String what, String expected) {
        this.what = what;
        this.expected = expected;
    }

    /** What is wrong, in a phrase. */
    public String what() {
        return what;
    }

    /** What comes of it at a network that follows the specifications, in a phrase. */
    public String expected() {
        return expected;
    }

    /** Such as {@code wrong-res-star}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a title, or the number of a 5GMM cause, such as {@code #20}.
     *
     * @throws IllegalArgumentException if there is no such misbehaviour
     */
    public static Misbehaviour parse(String text) {
        return switch (text) {
            case "#20", "20" -> MAC_FAILURE;
            case "#21", "21" -> SYNCH_FAILURE;
            case "#26", "26" -> NON_5G_AUTHENTICATION;
            case "#71", "71" -> NGKSI_IN_USE;
            default ->
                Arrays.stream(values())
                        .filter(candidate -> candidate.title().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no misbehaviour " + text + ": there are "
                                + Arrays.stream(values())
                                        .map(Misbehaviour::title)
                                        .collect(Collectors.joining(", "))));
        };
    }
}
