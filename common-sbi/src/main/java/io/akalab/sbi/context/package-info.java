/** What a request carries through every hop: time left, correlation, priority, trace (TS 29.500 clause 5.2.3). */
@NullMarked
package io.akalab.sbi.context;

import org.jspecify.annotations.NullMarked;
