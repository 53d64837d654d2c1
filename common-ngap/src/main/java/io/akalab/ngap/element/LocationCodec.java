package io.akalab.ngap.element;

import io.akalab.crypto.Octets;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import org.jspecify.annotations.Nullable;

/** How {@link UserLocation} is encoded. */
final class LocationCodec {

    private static final int ALTERNATIVES = 4;
    private static final int EUTRA = 0;
    private static final int NR = 1;

    private static final int OPTIONALS = 2;
    private static final int TIMESTAMP = 2;
    private static final int TIMESTAMP_LENGTH = 4;

    private LocationCodec() {}

    static UserLocation read(PerReader in) {
        var start = in.mark();
        return switch (in.enumerated(ALTERNATIVES)) {
            case EUTRA -> readEutra(in);
            case NR -> readNr(in);
            default -> new UserLocation.Other(start.rest());
        };
    }

    private static UserLocation readEutra(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        var location = new UserLocation.Eutra(EutraCgi.read(in), Tai.read(in), readTimestamp(in, preamble));
        Extensible.end(in, preamble, OPTIONALS);
        return location;
    }

    private static UserLocation readNr(PerReader in) {
        int preamble = Extensible.begin(in, OPTIONALS);
        var location = new UserLocation.Nr(NrCgi.read(in), Tai.read(in), readTimestamp(in, preamble));
        Extensible.end(in, preamble, OPTIONALS);
        return location;
    }

    private static @Nullable Octets readTimestamp(PerReader in, int preamble) {
        return (preamble & TIMESTAMP) == 0 ? null : in.octets(TIMESTAMP_LENGTH);
    }

    static void write(UserLocation location, PerWriter out) {
        switch (location) {
            case UserLocation.Eutra eutra -> {
                out.enumerated(EUTRA, ALTERNATIVES);
                eutra.cgi().write(Extensible.begin(out, eutra.timestamp() != null));
                writeRest(eutra.tai(), eutra.timestamp(), out);
            }
            case UserLocation.Nr nr -> {
                out.enumerated(NR, ALTERNATIVES);
                nr.cgi().write(Extensible.begin(out, nr.timestamp() != null));
                writeRest(nr.tai(), nr.timestamp(), out);
            }
            case UserLocation.Other other -> out.whole(other.value());
        }
    }

    private static void writeRest(Tai tai, @Nullable Octets timestamp, PerWriter out) {
        tai.write(out);
        if (timestamp != null) {
            out.octets(timestamp, TIMESTAMP_LENGTH);
        }
    }
}
