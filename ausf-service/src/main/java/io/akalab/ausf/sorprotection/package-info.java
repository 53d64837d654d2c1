/** Nausf_SoRProtection (TS 29.509 clause 5.3): steering of roaming that no visited network can change (TS 33.501 clause 6.14). */
@NullMarked
package io.akalab.ausf.sorprotection;

import org.jspecify.annotations.NullMarked;
