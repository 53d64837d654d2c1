/** Whole procedures of a UE through a gNB, with a record of what was exchanged. */
@NullMarked
package io.akalab.simulator.registration;

import org.jspecify.annotations.NullMarked;
