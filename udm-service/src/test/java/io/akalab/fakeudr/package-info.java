/** A UDR for the UDM's tests, which answers as one of several makes does. */
@NullMarked
package io.akalab.fakeudr;

import org.jspecify.annotations.NullMarked;
