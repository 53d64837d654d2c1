/** The server of EAP-AKA' (RFC 9048, RFC 4187), which knows neither HTTP nor the UDM (TS 33.501 clause 6.1.3.1, Annex F). */
@NullMarked
package io.akalab.ausf.eap;

import org.jspecify.annotations.NullMarked;
