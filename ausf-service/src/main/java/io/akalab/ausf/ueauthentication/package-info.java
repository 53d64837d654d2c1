/** Nausf_UEAuthentication (TS 29.509 clause 5.2): 5G AKA and EAP-AKA' in the home network (TS 33.501 clause 6.1.3). */
@NullMarked
package io.akalab.ausf.ueauthentication;

import org.jspecify.annotations.NullMarked;
