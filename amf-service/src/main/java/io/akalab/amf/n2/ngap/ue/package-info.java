/** The UEs of one gNB's association: who is who, in which order their messages are worked off, and what NGAP says about them. */
@NullMarked
package io.akalab.amf.n2.ngap.ue;

import org.jspecify.annotations.NullMarked;
