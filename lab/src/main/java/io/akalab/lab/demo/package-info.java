/** {@code ./akalab demo}: a registration before your eyes, with the ladder of both sides. */
@NullMarked
package io.akalab.lab.demo;

import org.jspecify.annotations.NullMarked;
