/** Aligned PER (ITU-T X.691), as much of it as NGAP needs. */
@NullMarked
package io.akalab.ngap.per;

import org.jspecify.annotations.NullMarked;
