package io.akalab.it.uml;

import io.akalab.crypto.Octets;
import io.akalab.ngap.transport.Association;
import io.akalab.ngap.transport.AssociationHandler;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What the user of associations has been told. */
final class Told implements AssociationHandler, Function<Association, AssociationHandler> {

    private final BlockingQueue<Association> associations = new LinkedBlockingQueue<>();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private int streamOfLast = -1;

    private record Arrival(int stream, Octets message) {}

    @Override
    public AssociationHandler apply(Association association) {
        associations.add(association);
        return this;
    }

    @Override
    public void received(Association association, int stream, Octets message) {
        arrivals.add(new Arrival(stream, message));
    }

    @Override
    public void closed(Association association, String reason) {
        ends.add(reason);
    }

    Association association() throws InterruptedException {
        return next(associations, "association");
    }

    Octets message() throws InterruptedException {
        var arrival = next(arrivals, "message");
        streamOfLast = arrival.stream();
        return arrival.message();
    }

    int streamOfLast() {
        return streamOfLast;
    }

    String end() throws InterruptedException {
        return next(ends, "end");
    }

    boolean isToldNothingMore() {
        return arrivals.isEmpty() && ends.isEmpty();
    }

    private static <T> T next(BlockingQueue<T> queue, String what) throws InterruptedException {
        return Objects.requireNonNull(queue.poll(20, TimeUnit.SECONDS), "no " + what);
    }
}
