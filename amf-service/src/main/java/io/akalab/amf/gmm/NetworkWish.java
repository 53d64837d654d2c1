package io.akalab.amf.gmm;

import java.util.function.Consumer;

/**
 * Something that the network wants of a UE which is idle or busy, to be done when it is there.
 *
 * @param proceed what is done when the UE is connected, registered, and in no procedure
 * @param unreachable what is done when it did not answer its paging
 */
record NetworkWish(Kind kind, Consumer<UeContext> proceed, Consumer<UeContext> unreachable) {

    /** What is wanted, the weightiest first. */
    enum Kind {
        DEREGISTRATION,
        /** A deregistration after which the UE comes again. */
        REREGISTRATION,
        AUTHENTICATION,
        /** That the UE hears of slices that have changed. */
        SLICES,
        /** That the UE hears of everything that can be configured. */
        CONFIGURATION,
        /** That the UE is there, and nothing else. */
        PRESENCE;

        /** Nobody waits for anything of a UE that is to go. */
        boolean endsEverything() {
            return this == DEREGISTRATION || this == REREGISTRATION;
        }

        /** Whether it is done by a Configuration Update Command. */
        boolean isUpdate() {
            return this == SLICES || this == CONFIGURATION;
        }

        /** Whether it is wanted still of a UE that has been authenticated and registered as if it had never been here. */
        boolean outlivesRegistration() {
            return switch (this) {
                case DEREGISTRATION, SLICES, CONFIGURATION -> true;
                case REREGISTRATION, AUTHENTICATION, PRESENCE -> false;
            };
        }
    }

    /** One that is not pressing: whoever cannot be reached is told when it comes by itself. */
    static NetworkWish whenItComes(Kind kind, Consumer<UeContext> proceed) {
        return new NetworkWish(kind, proceed, silent -> silent.wishes().add(whenItComes(kind, proceed)));
    }
}
