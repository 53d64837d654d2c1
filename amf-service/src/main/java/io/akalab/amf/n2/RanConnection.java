package io.akalab.amf.n2;

/**
 * The way to a gNB for one UE. An adapter makes one for every Initial UE Message; the AMF may send on it at any time, from any
 * thread, and sends in order.
 */
public interface RanConnection {

    /** The gNB's name for the UE's association. */
    long ranUeNgapId();

    /** Sends a message on the association that the AMF calls {@code amfUeNgapId}. */
    void send(long amfUeNgapId, Downlink message);

    /** Tells that the association has ended: nothing is sent on it any more. */
    void ended(long amfUeNgapId);
}
