package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription is to become.
 *
 * @param amf the AMF field, 2 octets with the separation bit set
 * @param lastSqn the SQN after which the next vector's comes; null leaves it as it is, 0 for a new subscriber
 * @param indLength bits of IND; null leaves it as it is, five for a new subscriber
 */
public record NewSubscription(
        Supi supi,
        AuthenticationMethod method,
        Credentials credentials,
        Octets amf,
        @Nullable Sqn lastSqn,
        @Nullable Integer indLength) {

    /** The scheme that SQNs are made by (TS 33.102 Annex C.1.1.2), as TS 29.505 calls it. */
    public static final String SQN_SCHEME = "NON_TIME_BASED";
}
