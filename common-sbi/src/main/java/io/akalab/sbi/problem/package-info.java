/** Errors on the SBI: every one an application/problem+json with its 3GPP cause (TS 29.500 clause 5.2.7). */
@NullMarked
package io.akalab.sbi.problem;

import org.jspecify.annotations.NullMarked;
