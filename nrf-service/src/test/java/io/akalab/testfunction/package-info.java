/** Functions that use the NRF as all do, for the tests. */
@NullMarked
package io.akalab.testfunction;

import org.jspecify.annotations.NullMarked;
