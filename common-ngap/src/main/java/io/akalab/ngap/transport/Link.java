package io.akalab.ngap.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an association runs on: one thread receives, one sends, and any may end it. A violation by the peer is a
 * {@link java.net.ProtocolException}, any other failure the loss of the link.
 */
interface Link {

    InetSocketAddress local();

    InetSocketAddress remote();

    int outboundStreams();

    /** Waits for the next message; null once the peer has ended the link in order. */
    @Nullable Frame receive() throws IOException;

    /** Sends these, in this order, and waits as long as the peer takes nothing. */
    void send(List<Frame> frames) throws IOException;

    /** Tells the peer that nothing more comes. */
    void shutdown() throws IOException;

    /** Closes at once and drops what is still to be sent; whoever waits for the link gets an exception. */
    void abort();

    /** Closes; what has been handed over for sending still goes out. */
    void close();
}
