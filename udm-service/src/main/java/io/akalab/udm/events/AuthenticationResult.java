package io.akalab.udm.events;

import io.akalab.crypto.identity.ServingNetworkName;
import java.time.Instant;

/**
 * How an authentication went, as the AUSF tells it (TS 29.503 clause 5.4.2.3).
 *
 * @param nfInstanceId the AUSF's
 */
public record AuthenticationResult(
        String nfInstanceId, boolean success, Instant timeStamp, String authType, ServingNetworkName snn) {}
