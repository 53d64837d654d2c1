@NullMarked
package io.akalab.ausf;

import org.jspecify.annotations.NullMarked;
