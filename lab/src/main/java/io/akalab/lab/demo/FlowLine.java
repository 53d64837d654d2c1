package io.akalab.lab.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;

/**
 * One message of the call flow.
 *
 * @param from the sender, such as {@code UE}
 * @param to the receiver
 * @param over the protocol, {@code N1/N2} or {@code SBI}
 * @param message its name, or method and path
 * @param fields what matters of it
 */
record FlowLine(
        @JsonIgnore Instant time, String from, String to, String over, String message, Map<String, String> fields) {

    @Override
    public String toString() {
        return "FlowLine[" + from + " → " + to + "]";
    }
}
