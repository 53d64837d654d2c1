package io.akalab.simulator.n2.ngap;

import io.akalab.ngap.element.OverloadAction;
import io.akalab.ngap.message.OverloadStart;
import io.akalab.simulator.n2.InitialUe;
import io.akalab.simulator.n2.N2LinkException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Whom a gNB lets in while its AMF is overloaded (TS 38.413 clause 8.7.7.2): what applies to all slices, or else to none. A
 * reduction lets in its share of those that the action would keep out. Threads may share it.
 */
final class Overload {

    private static final int ALL = 100;

    private final AtomicLong asked = new AtomicLong();
    private volatile @Nullable OverloadStart start;

    void started(OverloadStart message) {
        start = message;
    }

    void stopped() {
        start = null;
    }

    /**
     * Asks whether a new UE may come in.
     *
     * @throws N2LinkException if it may not
     */
    void requireAdmitted(String establishmentCause) {
        var current = start;
        if (current == null || current.action() == null || admits(current.action(), establishmentCause)) {
            return;
        }
        var reduction = current.reduction();
        if (reduction == null || asked.getAndIncrement() % ALL < reduction) {
            throw new N2LinkException("the gNB lets no UE in with cause " + establishmentCause
                    + ": the AMF is overloaded, and has it "
                    + current.action().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        }
    }

    private static boolean admits(OverloadAction action, String cause) {
        return switch (cause) {
            case InitialUe.EMERGENCY -> true;
            case InitialUe.MT_ACCESS ->
                action == OverloadAction.REJECT_NON_EMERGENCY_MO_DT
                        || action == OverloadAction.PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY
                        || action == OverloadAction.PERMIT_HIGH_PRIORITY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY
                        || action == OverloadAction.REJECT_RRC_CR_SIGNALLING;
            case InitialUe.MO_SIGNALLING -> action == OverloadAction.REJECT_NON_EMERGENCY_MO_DT;
            default -> false;
        };
    }
}
