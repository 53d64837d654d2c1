/** {@code ./akalab derive}: the ladder as a calculator. */
@NullMarked
package io.akalab.lab.derive;

import org.jspecify.annotations.NullMarked;
