/** The peer of EAP-AKA' in a UE (RFC 9048, TS 33.501 clause 6.1.3.1). */
@NullMarked
package io.akalab.simulator.eap;

import org.jspecify.annotations.NullMarked;
