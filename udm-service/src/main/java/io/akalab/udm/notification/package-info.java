/** Notifications to the callbacks of other functions. */
@NullMarked
package io.akalab.udm.notification;

import org.jspecify.annotations.NullMarked;
