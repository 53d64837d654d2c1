package io.akalab.ngap.transport;

import io.akalab.crypto.Octets;

/** A message and the stream it goes over. */
record Frame(int stream, Octets message) {

    /** Checks what goes out. */
    static Frame outbound(int stream, Octets message, int streams) {
        if (stream < 0 || stream >= streams) {
            throw new IllegalArgumentException("there is no stream " + stream + " among " + streams);
        }
        if (message.length() == 0 || message.length() > Association.MAX_MESSAGE) {
            throw new IllegalArgumentException(
                    "a message of " + message.length() + " octets, not of 1 to " + Association.MAX_MESSAGE);
        }
        return new Frame(stream, message);
    }
}
