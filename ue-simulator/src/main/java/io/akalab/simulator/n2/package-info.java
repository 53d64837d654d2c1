/** The way from a gNB to the AMF (TS 38.413), as a port with its adapters. */
@NullMarked
package io.akalab.simulator.n2;

import org.jspecify.annotations.NullMarked;
