/** Nnrf_NFDiscovery (TS 29.510 clause 5.3): who offers a service, for whom. */
@NullMarked
package io.akalab.nrf.nfdiscovery;

import org.jspecify.annotations.NullMarked;
