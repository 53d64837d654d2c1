/** The NRF as network functions use it (TS 29.510): registration, heartbeats, discovery, and the choice of an instance. */
@NullMarked
package io.akalab.sbi.nrf;

import org.jspecify.annotations.NullMarked;
