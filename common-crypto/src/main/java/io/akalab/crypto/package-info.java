/** Octet strings, and what the cryptography below has in common. */
@NullMarked
package io.akalab.crypto;

import org.jspecify.annotations.NullMarked;
