/** Tests of the simulator as a whole, and the network that they run against. */
@NullMarked
package io.akalab.simulator;

import org.jspecify.annotations.NullMarked;
