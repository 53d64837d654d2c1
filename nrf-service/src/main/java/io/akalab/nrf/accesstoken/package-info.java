/** Nnrf_AccessToken (TS 29.510 clause 5.4). */
@NullMarked
package io.akalab.nrf.accesstoken;

import org.jspecify.annotations.NullMarked;
