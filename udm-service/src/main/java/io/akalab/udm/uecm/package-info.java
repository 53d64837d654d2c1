/** Nudm_UEContextManagement (TS 29.503 clause 5.3). */
@NullMarked
package io.akalab.udm.uecm;

import org.jspecify.annotations.NullMarked;
