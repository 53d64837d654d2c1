/** Nudm_UEAuthentication (TS 29.503 clause 5.4). */
@NullMarked
package io.akalab.udm.ueauthentication;

import org.jspecify.annotations.NullMarked;
