/** Which method of authentication a subscriber has, as an option. */
@NullMarked
package io.akalab.lab.method;

import org.jspecify.annotations.NullMarked;
