/** Nnrf_NFManagement (TS 29.510 clause 5.2): who is registered, is alive, and wants to know of it. */
@NullMarked
package io.akalab.nrf.nfmanagement;

import org.jspecify.annotations.NullMarked;
