package io.akalab.amf.n2.ngap;

import io.akalab.amf.n2.N2;
import io.akalab.ngap.element.OverloadAction;
import io.akalab.ngap.message.OverloadStart;
import io.akalab.ngap.message.OverloadStop;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Whether gNBs are to send less (TS 38.413 clauses 8.7.7 and 8.7.8): because the AMF holds nearly as many UE contexts as it may, or because
 * somebody said so, who then has to end it as well.
 */
class Overload {

    private static final Logger log = LoggerFactory.getLogger(Overload.class);
    private static final int PER_CENT = 100;

    private final Gnbs gnbs;
    private final N2 n2;
    private final NgapProperties.Overload settings;
    private @Nullable OverloadStart current;
    private boolean byHand;

    Overload(Gnbs gnbs, N2 n2, NgapProperties.Overload settings) {
        this.gnbs = gnbs;
        this.n2 = n2;
        this.settings = settings;
    }

    /** What gNBs were told when it began; nothing while there is none. */
    synchronized Optional<OverloadStart> started() {
        return Optional.ofNullable(current);
    }

    /** Looks at how many contexts there are. */
    @Scheduled(fixedDelay = 1000)
    synchronized void check() {
        var load = n2.load();
        long share = (long) PER_CENT * load.contexts() / load.limit();
        if (current == null && share >= settings.start()) {
            log.warn("{} of {} UE contexts are taken: gNBs are to send less", load.contexts(), load.limit());
            begin(new OverloadStart(OverloadAction.REJECT_NON_EMERGENCY_MO_DT, settings.reduction()));
        } else if (current != null && !byHand && share < settings.stop()) {
            log.info("{} of {} UE contexts are taken: gNBs may send all again", load.contexts(), load.limit());
            end();
        }
    }

    /** Begins by hand; returns how many gNBs are told. */
    synchronized int start(OverloadAction action, @Nullable Integer reduction) {
        byHand = true;
        return begin(new OverloadStart(action, reduction));
    }

    /** Ends, whoever began; returns how many gNBs are told. */
    synchronized int stop() {
        byHand = false;
        return end();
    }

    private int begin(OverloadStart start) {
        current = start;
        return gnbs.tell(_ -> true, start);
    }

    private int end() {
        current = null;
        return gnbs.tell(_ -> true, new OverloadStop());
    }
}
