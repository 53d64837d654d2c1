/** Subscription data beside credentials: own data and GPSIs of subscribers, and the profile of those who have none. */
@NullMarked
package io.akalab.udm.subscriptiondata;

import org.jspecify.annotations.NullMarked;
