/** NGAP (TS 38.413): messages and their elements, aligned PER, and what carries them. */
@NullMarked
package io.akalab.ngap;

import org.jspecify.annotations.NullMarked;
