@NullMarked
package io.akalab.udm;

import org.jspecify.annotations.NullMarked;
