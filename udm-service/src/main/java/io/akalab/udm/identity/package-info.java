/** Whom the paths of Nudm name. */
@NullMarked
package io.akalab.udm.identity;

import org.jspecify.annotations.NullMarked;
