/** The keys of TS 33.501 clause 6.2 and the derivations of its Annex A. */
@NullMarked
package io.akalab.crypto.keys;

import org.jspecify.annotations.NullMarked;
