/** The information elements of NGAP (TS 38.413 clause 9.3). */
@NullMarked
package io.akalab.ngap.element;

import org.jspecify.annotations.NullMarked;
