package io.akalab.simulator.ue;

/** What a UE does wrong on purpose. */
public enum Misbehaviour {
    /** RES* has a bit flipped: the serving network finds it. */
    WRONG_RES_STAR,
    /** The USIM has another K than the home network: it finds a MAC failure. */
    WRONG_K,
    /** The USIM has accepted SQNs that the home network doesn't know of: it finds a synch failure. */
    STALE_SQN,
    /** The first Registration Request names a 5G-GUTI that no AMF has given. */
    UNKNOWN_GUTI,
    /** The Registration Request names other algorithms than the UE expects to see replayed. */
    BID_DOWN_CAPABILITIES
}
