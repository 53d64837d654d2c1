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
        return SctpSupport.missing();
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
        try {
            return new RunningListener(door(at), accepted, capture).start();
        } catch (IOException e) {
            throw new IOException("cannot listen on " + at + ": " + e.getMessage(), e);
        }
    }

    private static Door door(N2Address at) throws IOException {
        return switch (at.kind()) {
            case TCP -> FramedTcp.listen(at);
            case SCTP -> {
                requireSctp();
                yield KernelSctp.listen(at);
            }
        };
    }

    /**
     * Sets up an association and waits for it.
     *
     * @throws IOException if the peer does not answer or refuses, or with {@link #whyNoSctp()} if there is no SCTP
     */
    public static Association connect(N2Address to, AssociationHandler handler, NgapCapture capture)
            throws IOException {
        try {
            return new RunningAssociation(link(to), capture, ended -> {}).start(association -> handler);
        } catch (IOException e) {
            throw new IOException("no association with " + to + ": " + e.getMessage(), e);
        }
    }

    private static Link link(N2Address to) throws IOException {
        return switch (to.kind()) {
            case TCP -> FramedTcp.connect(to);
            case SCTP -> {
                requireSctp();
                yield KernelSctp.connect(to);
            }
        };
    }

    private static void requireSctp() throws IOException {
        var missing = whyNoSctp();
        if (missing.isPresent()) {
            throw new IOException(missing.get() + "; or use tcp://");
        }
    }
}
