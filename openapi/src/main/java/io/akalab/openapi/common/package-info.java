/** What every API shares (TS 29.571): problem details, links and the patterns of identities and octet strings. */
@NullMarked
package io.akalab.openapi.common;

import org.jspecify.annotations.NullMarked;
