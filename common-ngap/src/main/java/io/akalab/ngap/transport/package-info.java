/** What carries NGAP between gNB and AMF: kernel SCTP (TS 38.412) and, for labs without it, framed TCP. */
@NullMarked
package io.akalab.ngap.transport;

import org.jspecify.annotations.NullMarked;
