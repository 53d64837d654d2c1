/** The wire records of the mock N2, with the names of NGAP (TS 38.413), as openapi/amf-n2-mock.yaml has them. */
@NullMarked
package io.akalab.openapi.n2mock;

import org.jspecify.annotations.NullMarked;
