package io.akalab.amf.gmm;

import io.akalab.amf.gmm.NetworkWish.Kind;
import io.akalab.amf.n2.Cause;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deregistration procedures (TS 24.501 clause 5.5.2). What a UE that has gone of its own accord, or has agreed to go, needs to come
 * again is kept; one that is deregistered without a word is forgotten, with all its keys.
 */
final class Deregistration {

    private static final Logger log = LoggerFactory.getLogger(Deregistration.class);

    private static final DeregistrationType TO_COME_AGAIN = new DeregistrationType(false, true, 1);

    private final UeContexts contexts;
    private final IdlePaging paging;
    private final NasSender sender;

    Deregistration(UeContexts contexts, IdlePaging paging, NasSender sender) {
        this.contexts = contexts;
        this.paging = paging;
        this.sender = sender;
    }

    /** The UE goes. One that is being switched off does not wait for an answer (clause 5.5.2.2.3). */
    void byUe(UeContext ue, DeregistrationRequestFromUe request) {
        ue.endAttempt();
        if (!request.type().switchOff()) {
            sender.send(ue, new DeregistrationAcceptToUe());
        }
        retire(ue);
    }

    /** The network wants the UE to go: it is asked to, if it is idle it is paged first, and if nobody can page it it is forgotten. */
    NetworkDeregistration byNetwork(UeContext ue) {
        return byNetwork(ue, DeregistrationType.NORMAL);
    }

    /**
     * The home network says that the UE is served here no more (TS 23.502 clauses 4.2.2.2.2 step 14d and 4.2.2.3.3). It knows, so
     * that it isn't told.
     */
    void byHome(UeContext ue, Departure why) {
        contexts.forgetHome(ue);
        switch (why) {
            case MOVED -> implicitly(ue, "served by another AMF");
            case WITHDRAWN -> byNetwork(ue, DeregistrationType.NORMAL);
            case TO_REGISTER_AGAIN -> byNetwork(ue, TO_COME_AGAIN);
        }
    }

    private NetworkDeregistration byNetwork(UeContext ue, DeregistrationType type) {
        if (!ue.isRegistered()) {
            return NetworkDeregistration.NOT_REGISTERED;
        }
        if (!ue.isConnected()) {
            var kind = type.reRegistrationRequired() ? Kind.REREGISTRATION : Kind.DEREGISTRATION;
            var wish = new NetworkWish(kind, there -> request(there, type), contexts::remove);
            if (paging.page(ue, wish)) {
                return NetworkDeregistration.REQUESTED;
            }
            contexts.remove(ue);
            return NetworkDeregistration.DONE;
        }
        request(ue, type);
        return NetworkDeregistration.REQUESTED;
    }

    private void request(UeContext ue, DeregistrationType type) {
        if (ue.state() != GmmState.DEREGISTERED_INITIATED) {
            ue.endAttempt();
            ue.state(GmmState.DEREGISTERED_INITIATED);
            sender.send(ue, new DeregistrationRequestToUe(type));
        }
    }

    /** The UE has accepted that it goes. */
    boolean accepted(UeContext ue) {
        if (ue.state() != GmmState.DEREGISTERED_INITIATED) {
            return false;
        }
        retire(ue);
        return true;
    }

    /**
     * The UE is gone, and comes again with the 5G-GUTI and the keys that it has (TS 33.501 clause 6.8.1.1.1), but for keys that
     * protect nothing.
     */
    private void retire(UeContext ue) {
        var security = ue.security();
        if (security == null || security.nas().nia() == Nia.NIA0 || !contexts.knows(ue)) {
            end(ue, Cause.DEREGISTER);
            return;
        }
        ue.state(GmmState.DEREGISTERED);
        contexts.retire(ue);
        sender.release(ue, Cause.DEREGISTER);
    }

    /** Forgets a UE without a word to it, and has its gNB do the same (clause 5.3.7). */
    void implicitly(UeContext ue, String reason) {
        log.info("UE {}: deregistered implicitly: {}", ue.amfUeNgapId(), reason);
        ue.endAttempt();
        if (ue.isConnected()) {
            end(ue, Cause.RELEASE_DUE_TO_5GC);
        } else {
            contexts.remove(ue);
        }
    }

    private void end(UeContext ue, Cause cause) {
        contexts.disown(ue);
        ue.state(GmmState.DEREGISTERED);
        sender.release(ue, cause);
    }
}
