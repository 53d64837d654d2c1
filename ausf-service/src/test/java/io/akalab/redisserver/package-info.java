/** A real Redis for the AUSF's tests. */
@NullMarked
package io.akalab.redisserver;

import org.jspecify.annotations.NullMarked;
