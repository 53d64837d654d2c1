package io.akalab.ngap.transport;

import io.akalab.ngap.capture.NgapCapture;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** The transports of N2 on this host. */
public final class N2Transports {

    private N2Transports() {}

    /** Whether this host carries SCTP. */
    public static boolean hasSctp() {
        return whyNoSctp().isEmpty();
    }

    /** What is missing for SCTP, and what to do about it, in a sentence; empty if nothing is. */
    public static Optional<String> whyNoSctp() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Listens for associations.
     *
     * @param accepted gives the handler of a new association, before anything is read from it
     * @param capture is told every message; {@link NgapCapture#none()} for none
     * @throws IOException if the address cannot be had, or with {@link #whyNoSctp()} if there is no SCTP
     */
    public static N2Listener listen(
            N2Address at, Function<Association, AssociationHandler> accepted, NgapCapture capture) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Sets up an association and waits for it.
     *
     * @throws IOException if the peer does not answer or refuses, or with {@link #whyNoSctp()} if there is no SCTP
     */
    public static Association connect(N2Address to, AssociationHandler handler, NgapCapture capture)
            throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
