package io.akalab.amf.gmm;

import io.akalab.amf.n2.Pager;
import io.akalab.amf.n2.Paging;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls UEs that are idle, so that the network can ask something of them (TS 24.501 clause 5.6.2, TS 23.502 clause 4.2.3.3). */
final class IdlePaging {

    private static final Logger log = LoggerFactory.getLogger(IdlePaging.class);

    private final Supplier<List<Pager>> pagers;
    private final List<Integer> tacs;
    private final NasTimers timers;

    /**
     * Pages by what can page.
     *
     * @param pagers asked for when they are needed, for they know the AMF themselves
     * @param tacs the tracking areas where UEs are registered
     */
    IdlePaging(Supplier<List<Pager>> pagers, List<Integer> tacs, NasTimers timers) {
        this.pagers = pagers;
        this.tacs = tacs;
        this.timers = timers;
    }

    /**
     * Pages an idle UE and keeps what is wanted of it, with what was wanted before.
     *
     * @return false if no gNB can be told, and nothing is kept
     */
    boolean page(UeContext ue, NetworkWish wish) {
        if (send(ue) == 0) {
            return false;
        }
        log.info("UE is paged for its {}", wish.kind());
        ue.wishes().add(wish);
        timers.start(ue, NasTimer.T3513, this::send, this::givesUp);
        return true;
    }

    /** The UE is there: the weightiest thing that was wanted of it is done now. The caller holds the UE's lock; nothing happens if nothing is wanted. */
    void answered(UeContext ue) {
        timers.stop(ue, NasTimer.T3513);
        ue.wishes().take().ifPresent(wish -> {
            log.info("UE {}: is there, its {} goes on", ue.amfUeNgapId(), wish.kind());
            wish.proceed().accept(ue);
        });
    }

    private int send(UeContext ue) {
        var guti = ue.guti();
        if (guti == null) {
            return 0;
        }
        var paging = new Paging(guti, tacs);
        return pagers.get().stream().mapToInt(pager -> pager.page(paging)).sum();
    }

    private void givesUp(UeContext ue) {
        for (var wish : ue.wishes().takeAll()) {
            log.info("UE does not answer its paging, its {} is given up", wish.kind());
            wish.unreachable().accept(ue);
        }
    }
}
