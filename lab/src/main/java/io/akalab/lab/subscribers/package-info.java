/** {@code ./akalab subscribers}: many subscribers in and out of a UDM, from files that people keep. */
@NullMarked
package io.akalab.lab.subscribers;

import org.jspecify.annotations.NullMarked;
