package io.akalab.simulator.n2.ngap;

import java.util.ArrayDeque;
import java.util.List;

/** What the AMF has told the gNB that concerns no UE, in words; the latest. Threads may share it. */
final class Events {

    private static final int MOST = 100;

    private final ArrayDeque<String> latest = new ArrayDeque<>();

    synchronized void add(String event) {
        if (latest.size() == MOST) {
            latest.remove();
        }
        latest.add(event);
    }

    synchronized List<String> all() {
        return List.copyOf(latest);
    }
}
