/** The lab's stand-in for NGAP over SCTP: N2 as JSON over HTTP, the first adapter of the N2 port. */
@NullMarked
package io.akalab.amf.n2.mock;

import org.jspecify.annotations.NullMarked;
