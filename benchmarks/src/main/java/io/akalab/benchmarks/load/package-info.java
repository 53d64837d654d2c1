/** The load run: whole 5G AKA authentications against AUSF and UDM as processes of their own. */
@NullMarked
package io.akalab.benchmarks.load;

import org.jspecify.annotations.NullMarked;
