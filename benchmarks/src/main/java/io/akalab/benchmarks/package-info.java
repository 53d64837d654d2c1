/** What the cryptography costs, measured with JMH. */
@NullMarked
package io.akalab.benchmarks;

import org.jspecify.annotations.NullMarked;
