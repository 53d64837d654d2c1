/** The Subscription Identifier De-concealing Function (TS 33.501 clause 6.12.5). */
@NullMarked
package io.akalab.udm.sidf;

import org.jspecify.annotations.NullMarked;
