/** Nausf_UPUProtection (TS 29.509 clause 5.4): UE parameters that no visited network can change (TS 33.501 clause 6.15). */
@NullMarked
package io.akalab.ausf.upuprotection;

import org.jspecify.annotations.NullMarked;
