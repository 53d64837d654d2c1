package io.akalab.ausf.sorprotection;

import io.akalab.crypto.Octets;
import java.util.Optional;

/**
 * Steering information as the UE gets it.
 *
 * @param header octet 4 of the SOR transparent container
 * @param data the octets behind octet 22 of it; empty where no change is needed
 */
record SteeringInformation(SorHeader header, Optional<Octets> data) {}
