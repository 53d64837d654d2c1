package io.akalab.amf.gmm;

/** The AMF's timers of NAS messages that wait for an answer (TS 24.501 table 10.2.2). */
enum NasTimer {
    /** Deregistration Request. */
    T3522,
    /** Registration Accept with a 5G-GUTI. */
    T3550,
    /** Configuration Update Command that asks for an answer. */
    T3555,
    /** Authentication Request and Security Mode Command. */
    T3560,
    /** Identity Request. */
    T3570,
    /** Paging. How often it is repeated is the network's choice (clause 5.6.2.1). */
    T3513;

    /** A message is sent once and repeated four times; when the timer expires once more, the procedure is given up. */
    static final int RETRANSMISSIONS = 4;
}
