/** The messages of NGAP (TS 38.413 clause 9.2), and what becomes of octets that are none (clause 10). */
@NullMarked
package io.akalab.ngap.message;

import org.jspecify.annotations.NullMarked;
