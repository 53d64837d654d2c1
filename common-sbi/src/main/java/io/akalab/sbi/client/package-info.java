/** The client of other network functions: HTTP/2 with prior knowledge. */
@NullMarked
package io.akalab.sbi.client;

import org.jspecify.annotations.NullMarked;
