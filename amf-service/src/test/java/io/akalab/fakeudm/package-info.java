/** A UDM for the AMF's tests. */
@NullMarked
package io.akalab.fakeudm;

import org.jspecify.annotations.NullMarked;
