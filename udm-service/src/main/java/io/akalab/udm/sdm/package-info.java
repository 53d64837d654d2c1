/** Nudm_SubscriberDataManagement (TS 29.503 clause 5.2). */
@NullMarked
package io.akalab.udm.sdm;

import org.jspecify.annotations.NullMarked;
