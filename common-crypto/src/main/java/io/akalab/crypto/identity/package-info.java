/** Who a subscriber and a network are (TS 23.003). */
@NullMarked
package io.akalab.crypto.identity;

import org.jspecify.annotations.NullMarked;
