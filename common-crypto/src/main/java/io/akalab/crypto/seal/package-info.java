/** Secrets at rest, sealed with AES-256-GCM under a storage key: in the UDM's database, and in what AUSFs share (ADR 0008). */
@NullMarked
package io.akalab.crypto.seal;

import org.jspecify.annotations.NullMarked;
