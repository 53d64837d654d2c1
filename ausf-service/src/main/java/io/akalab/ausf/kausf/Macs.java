package io.akalab.ausf.kausf;

import io.akalab.crypto.Octets;
import java.util.Optional;

/**
 * What goes with a message that K<sub>AUSF</sub> protects (TS 33.501 clauses 6.14.2 and 6.15.2).
 *
 * @param mac SoR-MAC-I<sub>AUSF</sub> or UPU-MAC-I<sub>AUSF</sub>
 * @param counter the value of the counter that is in it
 * @param expected SoR-XMAC-I<sub>UE</sub> or UPU-XMAC-I<sub>UE</sub>, if the UE is to acknowledge
 */
public record Macs(Octets mac, int counter, Optional<Octets> expected) {}
