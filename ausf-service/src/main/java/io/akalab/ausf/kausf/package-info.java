/** K<sub>AUSF</sub> between two authentications, and the counters that belong to it (TS 33.501 clauses 6.14.2.3, 6.15.2.2). */
@NullMarked
package io.akalab.ausf.kausf;

import org.jspecify.annotations.NullMarked;
