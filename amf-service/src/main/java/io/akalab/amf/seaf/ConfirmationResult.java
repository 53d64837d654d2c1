package io.akalab.amf.seaf;

import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kseaf;

/** What the AUSF says of a RES*. */
public sealed interface ConfirmationResult {

    /** The UE is who it says: its SUPI, and the anchor key. */
    record Confirmed(Supi supi, Kseaf kseaf) implements ConfirmationResult {}

    /** RES* was wrong. */
    record Failed() implements ConfirmationResult {}

    /**
     * The AUSF gave no verdict.
     *
     * @param cause the SBI cause, such as {@code CONTEXT_NOT_FOUND}
     */
    record Refused(String cause) implements ConfirmationResult {}
}
