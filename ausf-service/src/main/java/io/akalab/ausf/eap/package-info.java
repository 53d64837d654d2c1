/** The server of EAP-AKA' (TS 33.501 clause 6.1.3.1 and Annex F, RFC 9048), which knows neither HTTP nor the UDM. */
@NullMarked
package io.akalab.ausf.eap;

import org.jspecify.annotations.NullMarked;
