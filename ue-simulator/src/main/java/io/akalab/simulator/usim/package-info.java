/** The USIM: the authentication of TS 33.102 clause 6.3.3 and its sequence numbers. */
@NullMarked
package io.akalab.simulator.usim;

import org.jspecify.annotations.NullMarked;
