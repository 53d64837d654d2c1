/** The ladder of keys as text and JSON, whoever climbed it. */
@NullMarked
package io.akalab.lab.ladder;

import org.jspecify.annotations.NullMarked;
