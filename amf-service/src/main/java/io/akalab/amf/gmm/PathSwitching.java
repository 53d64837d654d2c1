package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.PathSwitch;
import io.akalab.amf.n2.RanConnection;
import io.akalab.amf.n2.SecurityCapabilities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The path switch after a handover over Xn (TS 38.413 clause 8.4.4, TS 33.501 clause 6.9.2.3.2): the target gNB gets a next hop that the
 * source has never seen, and is told the UE's algorithms where it was told others.
 */
final class PathSwitching {

    private static final Logger log = LoggerFactory.getLogger(PathSwitching.class);

    private static final Cause NOT_CONNECTED = new Cause("radioNetwork", "unspecified");

    private final UeContexts contexts;
    private final KeyChange keyChange;
    private final GmmTrace trace;

    PathSwitching(UeContexts contexts, KeyChange keyChange, GmmTrace trace) {
        this.contexts = contexts;
        this.keyChange = keyChange;
        this.trace = trace;
    }

    /** Moves a UE to the target gNB. One that no gNB should have, since it has no keys there or is being released, stays where it is. */
    void requested(UeContext ue, RanConnection target, PathSwitch request) {
        var keys = ue.gnbSecurity();
        var last = keys == null ? null : keys.nextHop();
        if (!ue.gnbHasContext() || ue.isReleasing() || keys == null || last == null) {
            log.info("UE {}: the path is not switched, there is nothing to be handed over", ue.amfUeNgapId());
            target.send(ue.amfUeNgapId(), new Downlink.PathSwitchFailure(NOT_CONNECTED));
            return;
        }
        var next = last.next(trace.derivation(ue), keys.kamf());
        keys.nextHop(next);
        contexts.moveTo(ue, target);
        ue.whereabouts().location(request.location());
        target.send(
                ue.amfUeNgapId(),
                new Downlink.PathSwitchAcknowledge(
                        next.nh(), next.ncc(), correction(ue, keys, request.capabilities()), ue.allowedNssai()));
        keyChange.repeat(ue);
    }

    /** A source gNB that says less of a UE than is true could have it use weaker algorithms. */
    private static @Nullable SecurityCapabilities correction(
            UeContext ue, UeSecurity security, SecurityCapabilities reported) {
        var stored = ContextSetup.toNgap(security.capability());
        if (stored.equals(reported)) {
            return null;
        }
        log.warn(
                "UE {}: the source gNB reported other algorithms of the UE than it has, a bidding down attack perhaps",
                ue.amfUeNgapId());
        return stored;
    }
}
