package io.akalab.simulator.ue;

/** Where the 5GMM of a UE stands: its state, and how its last procedure went. */
final class UeProgress {

    private UeState state = UeState.DEREGISTERED;
    private UeOutcome outcome = new UeOutcome.Pending();

    UeState state() {
        return state;
    }

    UeOutcome outcome() {
        return outcome;
    }

    boolean isRegistered() {
        return state == UeState.REGISTERED;
    }

    /** A procedure of the UE begins. */
    void begins(UeState during) {
        state = during;
        outcome = new UeOutcome.Pending();
    }

    /** Nobody has answered: a UE that was registered is so still, unless it has registered anew, or wanted to leave. */
    void givesUp(boolean staysRegistered) {
        if (outcome instanceof UeOutcome.Pending) {
            boolean stays = state == UeState.REGISTERED
                    || state == UeState.SERVICE_REQUEST_INITIATED
                    || (state == UeState.REGISTERED_INITIATED && staysRegistered);
            state = stays ? UeState.REGISTERED : UeState.DEREGISTERED;
        }
    }

    /** A procedure has ended. */
    void ended(UeState after, UeOutcome how) {
        state = after;
        outcome = how;
    }
}
