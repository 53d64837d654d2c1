/** N2 by NGAP (TS 38.413) over SCTP or framed TCP: the AMF's side of the procedures that concern gNBs. */
@NullMarked
package io.akalab.amf.n2.ngap;

import org.jspecify.annotations.NullMarked;
