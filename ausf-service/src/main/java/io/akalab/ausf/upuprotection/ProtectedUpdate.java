package io.akalab.ausf.upuprotection;

import io.akalab.crypto.Octets;
import java.util.Optional;

/**
 * What goes with an update of UE parameters.
 *
 * @param mac UPU-MAC-I<sub>AUSF</sub>
 * @param counter Counter<sub>UPU</sub>
 * @param expected UPU-XMAC-I<sub>UE</sub>, if the UE is to acknowledge
 */
record ProtectedUpdate(Octets mac, int counter, Optional<Octets> expected) {}
