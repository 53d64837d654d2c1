package io.akalab.udm.arpf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;

/**
 * What a subscription is to become.
 *
 * @param amf the AMF field, 2 octets with the separation bit set
 */
public record NewSubscription(
        Supi supi, AuthenticationMethod method, Credentials credentials, Octets amf, NewSqn sqn) {}
