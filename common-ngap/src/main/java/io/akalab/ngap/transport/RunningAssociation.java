package io.akalab.ngap.transport;

import io.akalab.crypto.Octets;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.capture.NgapCapture.Direction;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An association over a link. Its reader tells the handler what arrives and, at last, the end; its writer empties the outbox.
 * The first reason for the end is the one that is told.
 */
final class RunningAssociation implements Association {

    /** How long a peer may take to answer an orderly end. */
    static final Duration LINGER = Duration.ofSeconds(2);

    private static final Logger LOG = System.getLogger(RunningAssociation.class.getName());

    /** Room for a burst of downlink messages to thousands of UEs. */
    private static final int OUTBOX_OCTETS = 8 << 20;

    private final Link link;
    private final NgapCapture capture;
    private final Consumer<RunningAssociation> whenEnded;
    private final Outbox outbox = new Outbox(OUTBOX_OCTETS);
    private final AtomicReference<@Nullable String> end = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param whenEnded is told after the handler, or if there is none */
    RunningAssociation(Link link, NgapCapture capture, Consumer<RunningAssociation> whenEnded) {
        this.link = link;
        this.capture = capture;
        this.whenEnded = whenEnded;
    }

    /** Begins to read and to write. The handler is asked for on the reader, before anything is read. */
    RunningAssociation start(Function<Association, AssociationHandler> accepted) {
        N2Threads.named("reader-" + remote().getPort()).start(() -> read(accepted));
        N2Threads.named("writer-" + remote().getPort()).start(this::write);
        return this;
    }

    private void read(Function<Association, AssociationHandler> accepted) {
        AssociationHandler handler = null;
        try {
            handler = accepted.apply(this);
            receive(handler);
            endBecause("the peer has ended the association");
        } catch (ProtocolException e) {
            abort("violation: " + e.getMessage());
        } catch (IOException e) {
            endBecause("lost: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Reading from " + this + " has failed", e);
            abort("failed on this side");
        } finally {
            outbox.discard();
            link.close();
            tellEnd(handler);
        }
    }

    private void receive(AssociationHandler handler) throws IOException {
        for (var frame = link.receive(); frame != null; frame = link.receive()) {
            if (isOpen()) {
                capture.frame(local(), remote(), Direction.RECEIVED, frame.stream(), frame.message());
                tell(handler, frame);
            }
        }
    }

    private void tell(AssociationHandler handler, Frame frame) {
        try {
            handler.received(this, frame.stream(), frame.message());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A message on " + this + " was not handled", e);
        }
    }

    private void tellEnd(@Nullable AssociationHandler handler) {
        try {
            var reason = Objects.requireNonNullElse(end.get(), "an error");
            LOG.log(Level.DEBUG, () -> this + " has ended: " + reason);
            if (handler != null) {
                handler.closed(this, reason);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The end of " + this + " was not handled", e);
        } finally {
            whenEnded.accept(this);
            ended.countDown();
        }
    }

    private void write() {
        try {
            for (var frames = outbox.take(); !frames.isEmpty(); frames = outbox.take()) {
                for (var frame : frames) {
                    capture.frame(local(), remote(), Direction.SENT, frame.stream(), frame.message());
                }
                link.send(frames);
            }
            link.shutdown();
        } catch (IOException | InterruptedException e) {
            abort("lost: " + e.getMessage());
        }
    }

    @Override
    public InetSocketAddress local() {
        return link.local();
    }

    @Override
    public InetSocketAddress remote() {
        return link.remote();
    }

    @Override
    public int outboundStreams() {
        return link.outboundStreams();
    }

    @Override
    public void send(int stream, Octets message) {
        if (!outbox.offer(Frame.outbound(stream, message, outboundStreams()))) {
            abort("the peer does not read what is sent");
        }
    }

    @Override
    public void close() {
        if (endBecause("closed by this side")) {
            outbox.finish();
            // A peer that neither reads nor answers must not keep it.
            Thread.ofVirtual().name("n2-linger").start(() -> {
                if (!awaitEnd(LINGER)) {
                    link.abort();
                }
            });
        }
    }

    @Override
    public void abort(String reason) {
        endBecause(reason);
        outbox.discard();
        link.abort();
    }

    @Override
    public boolean isOpen() {
        return end.get() == null;
    }

    private boolean endBecause(String reason) {
        return end.compareAndSet(null, reason);
    }

    /** Whether the handler has been told the end within this time. */
    boolean awaitEnd(Duration limit) {
        try {
            return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return "the association of " + local() + " with " + remote();
    }
}
