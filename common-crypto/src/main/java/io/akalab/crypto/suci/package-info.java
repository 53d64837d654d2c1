/** Concealing and revealing subscription identifiers (TS 33.501 Annex C). */
@NullMarked
package io.akalab.crypto.suci;

import org.jspecify.annotations.NullMarked;
