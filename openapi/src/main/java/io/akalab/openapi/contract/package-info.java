/** Whether a service's live OpenAPI document agrees with its contract. */
@NullMarked
package io.akalab.openapi.contract;

import org.jspecify.annotations.NullMarked;
