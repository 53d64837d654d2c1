/** The UDM in front of a UDR, which keeps the subscribers in place of the UDM's own database (TS 29.504, TS 29.505; ADR 0019). */
@NullMarked
package io.akalab.udm.udr;

import org.jspecify.annotations.NullMarked;
