/** The wire records of Nudr_DR for subscription data (TS 29.504, TS 29.505), openapi/nudr-dr.yaml. */
@NullMarked
package io.akalab.openapi.nudr;

import org.jspecify.annotations.NullMarked;
