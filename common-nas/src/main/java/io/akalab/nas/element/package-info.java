/** The information elements of 5GMM messages (TS 24.501 clause 9.11). */
@NullMarked
package io.akalab.nas.element;

import org.jspecify.annotations.NullMarked;
