/** The NF Repository Function (TS 29.510), as far as a lab needs one. */
@NullMarked
package io.akalab.nrf;

import org.jspecify.annotations.NullMarked;
