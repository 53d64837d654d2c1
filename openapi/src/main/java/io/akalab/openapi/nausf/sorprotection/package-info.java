/** The wire records of Nausf_SoRProtection (TS 29.509 clause 6.2), as openapi/nausf-sorprotection.yaml has them. */
@NullMarked
package io.akalab.openapi.nausf.sorprotection;

import org.jspecify.annotations.NullMarked;
