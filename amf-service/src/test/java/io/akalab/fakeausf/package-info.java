/** An AUSF for the AMF's tests: a home network in one class, over the same SBI as the real one. */
@NullMarked
package io.akalab.fakeausf;

import org.jspecify.annotations.NullMarked;
