/** Nausf_UEAuthentication (TS 29.509 clause 5.2) and 5G AKA in the home network (TS 33.501 clause 6.1.3.2). */
@NullMarked
package io.akalab.ausf.ueauthentication;

import org.jspecify.annotations.NullMarked;
