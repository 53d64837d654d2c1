/** The wire records of Nudm_UECM (TS 29.503 clause 6.2), as openapi/nudm-uecm.yaml has them. */
@NullMarked
package io.akalab.openapi.nudm.uecm;

import org.jspecify.annotations.NullMarked;
