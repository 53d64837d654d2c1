package io.akalab.amf.gmm;

import io.akalab.amf.n2.UeState;
import io.akalab.nas.element.MobileIdentity;
import org.jspecify.annotations.Nullable;

/** Shows a UE to those who may look. */
final class UeStates {

    private static final long IDLE = 0;

    private UeStates() {}

    static UeState of(UeContext ue) {
        var ran = ue.ran();
        var guti = ue.guti();
        var security = shown(ue);
        var nextHop = security == null ? null : security.nextHop();
        return new UeState(
                ran == null ? IDLE : ue.amfUeNgapId(),
                ran == null ? IDLE : ran.ranUeNgapId(),
                ue.isRegistered(),
                ue.state().title(),
                ue.supi(),
                guti == null ? null : new MobileIdentity.FiveGGuti(guti).octets(),
                security == null ? null : of(security),
                security == null ? null : security.kseaf(),
                security == null ? null : security.kamf(),
                security == null ? null : security.kgnb(),
                nextHop == null ? null : nextHop.nh(),
                nextHop == null ? null : nextHop.ncc());
    }

    /** The context in use, or while there is none the one on offer. */
    private static @Nullable UeSecurity shown(UeContext ue) {
        var attempt = ue.attempt();
        return ue.security() != null || attempt == null ? ue.security() : attempt.candidate();
    }

    private static UeState.Security of(UeSecurity security) {
        var nas = security.nas();
        return new UeState.Security(
                nas.ngKsi().value(),
                nas.nea(),
                nas.nia(),
                nas.knasEnc(),
                nas.knasInt(),
                nas.nextToReceive().value(),
                nas.nextToSend().value());
    }
}
