/** The wire records of the provisioning API, with the names of TS 29.505, as openapi/udm-provisioning.yaml has them. */
@NullMarked
package io.akalab.openapi.provisioning;

import org.jspecify.annotations.NullMarked;
