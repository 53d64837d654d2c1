package io.akalab.simulator.ue;

/** What a UE does wrong on purpose. */
public enum Misbehaviour {
    /** RES* has a bit flipped, which the serving network finds, or RES within EAP, which the home network finds. */
    WRONG_RES_STAR,
    /** The USIM has another K than the home network: it finds a MAC failure. */
    WRONG_K,
    /** The USIM has accepted SQNs that the home network doesn't know of: it finds a synch failure. */
    STALE_SQN,
    /** The answer to an EAP challenge has a wrong AT_MAC; nothing changes without EAP. */
    WRONG_EAP_MAC,
    /** An EAP challenge is answered with a client error; nothing changes without EAP. */
    EAP_CLIENT_ERROR,
    /** RES* answers a challenge of EAP-AKA', and EAP one of 5G AKA. */
    WRONG_METHOD,
    /** The first Registration Request names a 5G-GUTI that no AMF has given. */
    UNKNOWN_GUTI,
    /** The Registration Request names other algorithms than the UE expects to see replayed. */
    BID_DOWN_CAPABILITIES
}
