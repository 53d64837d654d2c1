/** The behaviour of every operation on the SBI, row by row, over both versions of HTTP. */
@NullMarked
package io.akalab.it.behaviour;

import org.jspecify.annotations.NullMarked;
