package io.akalab.udm.sidf;

import io.akalab.crypto.identity.Supi;

/** What the SIDF makes of a SUCI. */
public sealed interface Deconcealment {

    /** Whom it stands for. Whether there is such a subscriber is another question. */
    record Revealed(Supi supi) implements Deconcealment {}

    /** Its home network public key is not one of ours. */
    record UnknownKey() implements Deconcealment {}

    /** Its scheme output does not come to a SUPI. */
    record InvalidOutput() implements Deconcealment {}

    /** Its protection scheme is not served. */
    record UnsupportedScheme() implements Deconcealment {}
}
