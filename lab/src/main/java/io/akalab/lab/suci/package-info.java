/** {@code ./akalab suci}: concealing and revealing SUPIs by hand, and the home network keys of a lab. */
@NullMarked
package io.akalab.lab.suci;

import org.jspecify.annotations.NullMarked;
