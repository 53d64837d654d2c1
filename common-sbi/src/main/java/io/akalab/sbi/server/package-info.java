/** The server: Jetty's limits, the filter of every SBI request, and errors raised before Spring. */
@NullMarked
package io.akalab.sbi.server;

import org.jspecify.annotations.NullMarked;
