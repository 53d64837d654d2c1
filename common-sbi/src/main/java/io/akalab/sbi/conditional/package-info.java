/** Conditional requests (RFC 9110 clause 13, TS 29.500 clause 5.2.2.2): entity tags, 304 and 412. */
@NullMarked
package io.akalab.sbi.conditional;

import org.jspecify.annotations.NullMarked;
