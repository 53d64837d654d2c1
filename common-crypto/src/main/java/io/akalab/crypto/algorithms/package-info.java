/** Ciphering and integrity algorithms (TS 33.501 Annex D). */
@NullMarked
package io.akalab.crypto.algorithms;

import org.jspecify.annotations.NullMarked;
