/** What several AUSFs share in Redis or Valkey: connection, names, and the seal of all that lies there (ADR 0021). */
@NullMarked
package io.akalab.ausf.redis;

import org.jspecify.annotations.NullMarked;
