package io.akalab.ngap.element;

import io.akalab.crypto.Octets;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import org.jspecify.annotations.Nullable;

/** User Location Information (TS 38.413 clause 9.3.1.16). */
public sealed interface UserLocation {

    /**
     * At an NR cell.
     *
     * @param timestamp when the UE was there, 4 octets of seconds since 1900 (clause 9.3.1.75), or null
     */
    record Nr(NrCgi cgi, Tai tai, @Nullable Octets timestamp) implements UserLocation {

        /** Without the time. */
        public Nr(NrCgi cgi, Tai tai) {
            this(cgi, tai, null);
        }
    }

    /**
     * At an E-UTRA cell.
     *
     * @param timestamp when the UE was there, as in {@link Nr}, or null
     */
    record Eutra(EutraCgi cgi, Tai tai, @Nullable Octets timestamp) implements UserLocation {}

    /**
     * Behind an N3IWF, a TNGF, a TWIF or a W-AGF: carried, not looked into.
     *
     * @param value the encoding as a whole
     */
    record Other(Octets value) implements UserLocation {}

    static UserLocation read(PerReader in) {
        return LocationCodec.read(in);
    }

    default void write(PerWriter out) {
        LocationCodec.write(this, out);
    }
}
