package io.akalab.amf.n2.ngap;

import io.akalab.ngap.element.Cause;
import java.time.Instant;

/** A gNB whose NG Setup has failed, and why. */
record RefusedGnb(Gnb gnb, String address, Instant when, Cause cause, String reason) {}
