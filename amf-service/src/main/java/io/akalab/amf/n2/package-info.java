/** N2 as a port, in the terms of NGAP (TS 38.413): what a gNB and the AMF say about one UE, whatever carries it. */
@NullMarked
package io.akalab.amf.n2;

import org.jspecify.annotations.NullMarked;
