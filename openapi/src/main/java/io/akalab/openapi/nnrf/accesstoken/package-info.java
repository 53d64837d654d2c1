/** Nnrf_AccessToken (TS 29.510 clause 6.3). */
@NullMarked
package io.akalab.openapi.nnrf.accesstoken;

import org.jspecify.annotations.NullMarked;
