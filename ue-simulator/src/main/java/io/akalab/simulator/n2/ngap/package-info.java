/** A gNB's side of NGAP (TS 38.413) over SCTP or what stands for it. */
@NullMarked
package io.akalab.simulator.n2.ngap;

import org.jspecify.annotations.NullMarked;
