/** Nnrf_NFDiscovery (TS 29.510 clause 6.2). */
@NullMarked
package io.akalab.openapi.nnrf.nfdiscovery;

import org.jspecify.annotations.NullMarked;
