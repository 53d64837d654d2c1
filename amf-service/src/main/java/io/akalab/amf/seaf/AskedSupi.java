package io.akalab.amf.seaf;

import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import java.util.Optional;

/** Whom the AMF asks for, as far as it knows it. */
final class AskedSupi {

    private AskedSupi() {}

    /**
     * The SUPI that is asked for. A SUCI of the null scheme conceals none, but the AUSF has to name the SUPI then, so that it
     * counts only where the AUSF need not be strict.
     */
    static Optional<Supi> of(String supiOrSuci, boolean strict) {
        if (!Suci.looksLike(supiOrSuci)) {
            return Optional.of(Supi.parse(supiOrSuci));
        }
        var suci = Suci.parse(supiOrSuci);
        return strict || suci.scheme() != Suci.NULL_SCHEME ? Optional.empty() : Optional.of(suci.supiOfNullScheme());
    }
}
