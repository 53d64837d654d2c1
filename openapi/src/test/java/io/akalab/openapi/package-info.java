@NullMarked
package io.akalab.openapi;

import org.jspecify.annotations.NullMarked;
