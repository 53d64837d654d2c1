/** {@code ./akalab up}: a lab that keeps running. */
@NullMarked
package io.akalab.lab.up;

import org.jspecify.annotations.NullMarked;
