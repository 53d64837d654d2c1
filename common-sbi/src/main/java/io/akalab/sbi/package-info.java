/** What every network function shares on the service-based interface (TS 29.500): who it is and its defaults. */
@NullMarked
package io.akalab.sbi;

import org.jspecify.annotations.NullMarked;
