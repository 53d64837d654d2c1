/** What a gNB makes of the key it is given (TS 33.501 clause 6.2.3.1). */
@NullMarked
package io.akalab.simulator.gnb;

import org.jspecify.annotations.NullMarked;
