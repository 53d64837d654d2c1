package io.akalab.ausf.sorprotection;

import io.akalab.crypto.Octets;
import java.util.Optional;

/**
 * What goes with steering information.
 *
 * @param mac SoR-MAC-I<sub>AUSF</sub>
 * @param counter Counter<sub>SoR</sub>
 * @param expected SoR-XMAC-I<sub>UE</sub>, if the UE is to acknowledge
 */
record ProtectedSteering(Octets mac, int counter, Optional<Octets> expected) {}
