/** Tests of NAS as a whole, and the captured messages. */
@NullMarked
package io.akalab.nas;

import org.jspecify.annotations.NullMarked;
