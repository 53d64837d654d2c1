/** What is on a USIM, as options of the commands that need to know it. */
@NullMarked
package io.akalab.lab.card;

import org.jspecify.annotations.NullMarked;
