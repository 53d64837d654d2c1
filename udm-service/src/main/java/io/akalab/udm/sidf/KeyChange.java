package io.akalab.udm.sidf;

/** What came of a change to the home network keys. */
public sealed interface KeyChange {

    /** There is a new key. */
    record Added(HomeNetworkKey key) implements KeyChange {}

    /** The key is now, or was already, as it was to be; a removed one is told as it was. */
    record Done(HomeNetworkKey key) implements KeyChange {}

    /** Nothing was changed. */
    record Refused(Refusal why) implements KeyChange {}

    /** Why a change is refused. */
    enum Refusal {
        /** No key has the identifier. */
        UNKNOWN,
        /** Another key has the identifier, and USIMs may have been given it. */
        ID_IN_USE,
        /** The key is one of the settings. */
        CONFIGURED,
        /** Other keys of the profile still reveal, and none of them would be the current one. */
        NO_CURRENT_KEY
    }
}
