/** Nnrf_NFManagement (TS 29.510 clause 6.1). */
@NullMarked
package io.akalab.openapi.nnrf.nfmanagement;

import org.jspecify.annotations.NullMarked;
