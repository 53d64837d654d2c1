/** Connections to a Redis or Valkey, for functions that keep their contexts there. */
@NullMarked
package io.akalab.sbi.redis;

import org.jspecify.annotations.NullMarked;
