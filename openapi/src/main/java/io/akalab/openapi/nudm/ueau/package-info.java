/** The wire records of Nudm_UEAU (TS 29.503 clause 6.3), as openapi/nudm-ueau.yaml has them. */
@NullMarked
package io.akalab.openapi.nudm.ueau;

import org.jspecify.annotations.NullMarked;
