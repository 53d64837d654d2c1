package io.akalab.ngap.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Takes down what it is told. */
final class Recorder implements AssociationHandler, Function<Association, AssociationHandler> {

    private final BlockingQueue<Association> associations = new LinkedBlockingQueue<>();
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();

    @Override
    public AssociationHandler apply(Association association) {
        associations.add(association);
        return this;
    }

    @Override
    public void received(Association association, int stream, Octets message) {
        frames.add(new Frame(stream, message));
    }

    @Override
    public void closed(Association association, String reason) {
        assertThat(association.isOpen()).isFalse();
        ends.add(reason);
    }

    Association association() {
        return next(associations);
    }

    Frame frame() {
        return next(frames);
    }

    /** The reason that is told for the end. */
    String end() {
        return next(ends);
    }

    boolean isToldNothingMore() {
        return frames.isEmpty() && ends.isEmpty();
    }

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            return Objects.requireNonNull(queue.poll(30, TimeUnit.SECONDS), "nothing came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
