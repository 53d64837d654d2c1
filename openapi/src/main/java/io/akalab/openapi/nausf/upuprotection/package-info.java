/** The wire records of Nausf_UPUProtection (TS 29.509 clause 6.3), as openapi/nausf-upuprotection.yaml has them. */
@NullMarked
package io.akalab.openapi.nausf.upuprotection;

import org.jspecify.annotations.NullMarked;
