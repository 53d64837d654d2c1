/** The procedures end to end: a simulated UE against the three services, as processes and as containers. */
@NullMarked
package io.akalab.it;

import org.jspecify.annotations.NullMarked;
