/** The wire records of Nudm_SDM (TS 29.503 clause 6.1), as openapi/nudm-sdm.yaml has them. */
@NullMarked
package io.akalab.openapi.nudm.sdm;

import org.jspecify.annotations.NullMarked;
