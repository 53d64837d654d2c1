package io.akalab.amf.n2.ngap;

import io.akalab.ngap.message.NgapMessage;
import io.akalab.sbi.lab.NasMessage.Direction;
import io.akalab.sbi.lab.NgapProcedure;
import java.util.Map;
import java.util.function.Consumer;

/** Tells the lab trace what is said about gNBs and why; what is said about UEs is there as NAS. */
final class NgapTrace {

    private final boolean enabled;
    private final Consumer<NgapProcedure> trace;

    NgapTrace(boolean enabled, Consumer<NgapProcedure> trace) {
        this.enabled = enabled;
        this.trace = trace;
    }

    void uplink(String gnb, NgapMessage message, Map<String, String> fields) {
        record(Direction.UPLINK, gnb, message, fields);
    }

    void downlink(String gnb, NgapMessage message, Map<String, String> fields) {
        record(Direction.DOWNLINK, gnb, message, fields);
    }

    private void record(Direction direction, String gnb, NgapMessage message, Map<String, String> fields) {
        if (enabled) {
            trace.accept(new NgapProcedure(direction, gnb, message.messageType().title(), fields));
        }
    }
}
