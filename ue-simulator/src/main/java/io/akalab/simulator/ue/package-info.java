/** The 5GMM of a UE (TS 24.501) with its security. */
@NullMarked
package io.akalab.simulator.ue;

import org.jspecify.annotations.NullMarked;
