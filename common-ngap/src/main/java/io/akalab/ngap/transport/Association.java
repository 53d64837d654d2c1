package io.akalab.ngap.transport;

import io.akalab.crypto.Octets;
import java.net.InetSocketAddress;

/**
 * An SCTP association between a gNB and an AMF, or what stands for one over TCP. Messages of a stream arrive complete and in
 * the order of their sending. TS 38.412 clause 7: messages that concern no UE go over a pair of streams kept for them (0
 * here), those of a UE over one other stream for as long as the UE is known.
 */
public interface Association extends AutoCloseable {

    /** The longest message that is carried, in octets, both ways. */
    int MAX_MESSAGE = 64 * 1024;

    /** This side's (first) address. */
    InetSocketAddress local();

    /** The peer's (first) address. */
    InetSocketAddress remote();

    /** How many streams may be sent on: 0 to this exclusive. The peer of SCTP may have granted as few as one. */
    int outboundStreams();

    /**
     * Sends a message, from any thread, without waiting for the peer. Nothing happens on an association that has ended: who
     * uses it is told by {@link AssociationHandler#closed}. An association whose peer does not read what is sent is ended.
     *
     * @throws IllegalArgumentException if there is no such stream, or the message is empty or longer than
     *     {@link #MAX_MESSAGE}
     */
    void send(int stream, Octets message);

    /** Ends the association once what has been sent is on its way (SCTP SHUTDOWN). The handler is told as ever. */
    @Override
    void close();

    /** Ends the association at once, whatever is still to be sent (SCTP ABORT, TCP reset). The handler is told as ever. */
    void abort(String reason);

    boolean isOpen();
}
