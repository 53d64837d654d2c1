/** The network functions in one process. */
@NullMarked
package io.akalab.lab.functions;

import org.jspecify.annotations.NullMarked;
