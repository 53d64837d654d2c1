package io.akalab.amf.n2;

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
    Optional<Long> initialUeMessage(RanConnection ran, InitialUe message);

    /**
     * A message on an association.
     *
     * @param ran whose association it is: a UE that has moved to another gNB has the same identifier there, and nothing that its former
     *     gNB still says is about it
     * @return false if there is no such association
     */
    boolean uplink(RanConnection ran, long amfUeNgapId, Uplink message);

    /**
     * PATH SWITCH REQUEST (TS 38.413 clause 8.4.4): the UE's gNB is another one now. The AMF answers on {@code target}, with
     * an acknowledgement or a failure.
     *
     * @return false if there is no such association
     */
    boolean pathSwitch(long sourceAmfUeNgapId, RanConnection target, PathSwitch request);

    /** A UE's gNB is gone, or has forgotten the UE: the UE is idle, without a word to anybody, unless it has moved from there. */
    void connectionLost(RanConnection ran, long amfUeNgapId);

    /** How many UEs there are, and may be. */
    ContextLoad load();

    /** Looks at a UE while nothing else is done with it; nothing if there is no such association. */
    <T> Optional<T> look(long amfUeNgapId, Function<UeState, T> view);
}
