package io.akalab.ngap.transport;

/**
 * The threads of N2: platform threads. gNBs are few, calls of {@code com.sun.nio.sctp} would block a virtual thread's carrier,
 * and over TCP a message costs six tenths of the CPU time that it costs with virtual threads, whose sockets are polled for.
 */
final class N2Threads {

    private N2Threads() {}

    static Thread.Builder named(String name) {
        return Thread.ofPlatform().daemon().name("n2-" + name);
    }
}
