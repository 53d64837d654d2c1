package io.akalab.amf.n2.ngap.ue;

import io.akalab.amf.n2.Location;
import io.akalab.ngap.message.NgapMessage;

/** The association with a gNB, as its UEs use it. */
public interface GnbLink {

    /** What the gNB is called in a log. */
    String title();

    /** Whether the gNB has said that it broadcasts the tracking area of a place. */
    boolean broadcasts(Location location);

    /** How many streams there are to send on, 1 at least; stream 0 is for messages that concern no UE (TS 38.412 clause 7). */
    int streams();

    /** Sends a message, from any thread, without waiting. */
    void send(int stream, NgapMessage message);
}
