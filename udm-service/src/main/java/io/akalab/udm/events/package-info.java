/** The results of authentications, in the UDM's database or in a UDR (TS 29.505, authentication-status). */
@NullMarked
package io.akalab.udm.events;

import org.jspecify.annotations.NullMarked;
