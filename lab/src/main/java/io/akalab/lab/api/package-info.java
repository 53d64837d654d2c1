/** The lab's own HTTP APIs, as a client. */
@NullMarked
package io.akalab.lab.api;

import org.jspecify.annotations.NullMarked;
