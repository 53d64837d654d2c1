/** What goes over the SBI between the functions, recorded and held against the OpenAPI documents. */
@NullMarked
package io.akalab.it.traffic;

import org.jspecify.annotations.NullMarked;
