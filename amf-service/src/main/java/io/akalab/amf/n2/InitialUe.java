package io.akalab.amf.n2;

import io.akalab.crypto.Octets;
import org.jspecify.annotations.Nullable;

/**
 * INITIAL UE MESSAGE (TS 38.413 clause 9.2.5.1), but for the names of the association.
 *
 * @param location null where the adapter has none, as the mock
 * @param establishmentCause the RRC establishment cause by its ASN.1 name, such as {@code mo-Signalling} (clause 9.3.1.111)
 * @param contextRequested whether the gNB wants a UE context however little the UE has to say (clause 9.3.1.15)
 */
public record InitialUe(
        Octets nasPdu, @Nullable Location location, String establishmentCause, boolean contextRequested) {

    /** The cause of a UE that has nothing but signalling to say. */
    public static final String SIGNALLING = "mo-Signalling";

    /** A message that says nothing but NAS. */
    public static InitialUe of(Octets nasPdu) {
        return new InitialUe(nasPdu, null, SIGNALLING, true);
    }
}
