package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;

/**
 * What the ARPF knows of a subscriber, without the secrets.
 *
 * @param algorithm the functions f1 to f5*
 * @param amf the AMF field, 2 octets
 * @param sqn no SQN above {@code sqn.last()} has been used
 */
public record Subscription(Supi supi, AuthenticationMethod method, AlgorithmSet algorithm, Octets amf, SqnState sqn) {

    Subscription withSqn(SqnState other) {
        return new Subscription(supi, method, algorithm, amf, other);
    }
}
