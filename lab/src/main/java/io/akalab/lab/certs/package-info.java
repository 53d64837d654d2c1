/** {@code ./akalab certs}: the certificates of a lab. */
@NullMarked
package io.akalab.lab.certs;

import org.jspecify.annotations.NullMarked;
