package io.akalab.amf.seaf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kseaf;
import org.jspecify.annotations.Nullable;

/** What the AUSF makes of a UE's EAP-Response. */
public sealed interface EapResult {

    /** There is more to ask. */
    record Ongoing(Challenge.Eap next) implements EapResult {}

    /** The UE is who it says: its SUPI, the anchor key, and the EAP-Success that is for the UE. */
    record Succeeded(Supi supi, Kseaf kseaf, Octets eapSuccess) implements EapResult {}

    /**
     * It isn't.
     *
     * @param eapFailure the EAP-Failure that is for the UE, or null where the AUSF gave none
     */
    record Failed(@Nullable Octets eapFailure) implements EapResult {}

    /**
     * The AUSF gave no verdict.
     *
     * @param cause the SBI cause, such as {@code CONTEXT_NOT_FOUND}
     */
    record Refused(String cause) implements EapResult {}
}
