/** The wire records of Nausf_UEAuthentication (TS 29.509 clause 6.1), as openapi/nausf-auth.yaml has them. */
@NullMarked
package io.akalab.openapi.nausf.ueauthentication;

import org.jspecify.annotations.NullMarked;
