/** The live OpenAPI document of a function, at /v3/api-docs. */
@NullMarked
package io.akalab.sbi.document;

import org.jspecify.annotations.NullMarked;
