package io.akalab.amf.n2;

import io.akalab.crypto.Octets;
import java.util.Optional;
import java.util.function.Function;

/**
 * The AMF as N2 sees it: what an adapter calls. Calls about one UE are worked off one after the other, calls about different
 * UEs in parallel; what the AMF has to say is sent on the UE's {@link RanConnection} before a call returns.
 */
public interface N2 {

    /**
     * INITIAL UE MESSAGE (TS 38.413 clause 9.2.5.1).
     *
     * @return the AMF UE NGAP ID, above 0; or nothing if the AMF holds as many contexts as it may
     */
    Optional<Long> initialUeMessage(RanConnection ran, Octets nasPdu);

    /**
     * A message on an association.
     *
     * @return false if there is no such association
     */
    boolean uplink(long amfUeNgapId, Uplink message);

    /** Looks at a UE while nothing else is done with it; nothing if there is no such association. */
    <T> Optional<T> look(long amfUeNgapId, Function<UeState, T> view);
}
