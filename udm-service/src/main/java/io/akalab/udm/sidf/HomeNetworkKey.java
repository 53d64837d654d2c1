package io.akalab.udm.sidf;

import io.akalab.crypto.suci.HomeNetworkPublicKey;

/** What is told of a home network key: everything but its private half. */
public record HomeNetworkKey(HomeNetworkPublicKey publicKey, KeyState state, KeyOrigin origin) {}
