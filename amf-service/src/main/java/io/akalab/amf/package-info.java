@NullMarked
package io.akalab.amf;

import org.jspecify.annotations.NullMarked;
