/** A UDM for the AUSF's tests: right vectors, and every refusal on request. */
@NullMarked
package io.akalab.fakeudm;

import org.jspecify.annotations.NullMarked;
