/** The provisioning API: authentication subscriptions with the names of TS 29.505. */
@NullMarked
package io.akalab.udm.provisioning;

import org.jspecify.annotations.NullMarked;
