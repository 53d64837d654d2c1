package io.akalab.simulator.n2.ngap;

import io.akalab.crypto.Octets;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.PathSwitchRequest;
import io.akalab.ngap.message.PathSwitchRequestFailure;
import java.util.List;

/** The sessions in the answers to a path switch. */
final class Refusals {

    private Refusals() {}

    static NgapMessage pathSwitch(PathSwitchRequest request) {
        return new PathSwitchRequestFailure(
                request.sourceAmfUeNgapId(),
                request.ranUeNgapId(),
                List.of(PduSession.pathSwitchFailed(1, Cause.UNKNOWN_LOCAL_UE_NGAP_ID)));
    }

    /** The one session, with an empty transfer. */
    static List<PduSession> switched() {
        return List.of(new PduSession(1, Octets.of((byte) 0)));
    }
}
