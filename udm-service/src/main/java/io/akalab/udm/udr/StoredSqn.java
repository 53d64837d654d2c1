package io.akalab.udm.udr;

import org.jspecify.annotations.Nullable;

/**
 * How a UDR has written an SQN down.
 *
 * @param form what its AuthenticationSubscription has
 * @param text the SQN as it stands there, which need not have 12 digits; null where there is none
 */
record StoredSqn(Form form, @Nullable String text) {

    /** The forms of different releases. */
    enum Form {
        /** {@code "sequenceNumber":{"sqn":"…"}}. */
        OBJECT("/sequenceNumber/sqn"),
        /** {@code "sequenceNumber":"…"}, before Release 16. */
        TEXT("/sequenceNumber"),
        /** No {@code sequenceNumber}. */
        NOTHING("/sequenceNumber");

        private final String path;

        Form(String path) {
            this.path = path;
        }

        /** Where a JSON Patch finds it. */
        String path() {
            return path;
        }
    }
}
