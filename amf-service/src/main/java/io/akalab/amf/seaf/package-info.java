/** The SEAF (TS 33.501 clause 5.11): challenges from the AUSF, the HRES* check, and K<sub>SEAF</sub> with the SUPI after it. */
@NullMarked
package io.akalab.amf.seaf;

import org.jspecify.annotations.NullMarked;
