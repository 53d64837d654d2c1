/** What is probably, or certainly, wrong with what a card is said to hold, before a UE finds out. */
@NullMarked
package io.akalab.crypto.lint;

import org.jspecify.annotations.NullMarked;
