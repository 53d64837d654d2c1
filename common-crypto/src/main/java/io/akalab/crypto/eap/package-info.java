/** Packets of EAP (RFC 3748) and messages of EAP-AKA' (RFC 9048, RFC 4187), for a peer and a server alike. */
@NullMarked
package io.akalab.crypto.eap;

import org.jspecify.annotations.NullMarked;
