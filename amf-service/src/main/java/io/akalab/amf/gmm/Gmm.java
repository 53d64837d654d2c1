package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.ContextLoad;
import io.akalab.amf.n2.InitialUe;
import io.akalab.amf.n2.N2;
import io.akalab.amf.n2.PathSwitch;
import io.akalab.amf.n2.RanConnection;
import io.akalab.amf.n2.UeState;
import io.akalab.amf.n2.Uplink;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The AMF's side of N1 and N2: finds the UE that a message is about, and works on it while nobody else does. */
public final class Gmm implements N2 {

    private static final Logger log = LoggerFactory.getLogger(Gmm.class);

    private final UeContexts contexts;
    private final NasReceiver receiver;
    private final NasDispatcher dispatcher;
    private final Resumption resumption;
    private final Deregistration deregistration;
    private final HomeNetwork home;
    private final Upkeep upkeep;
    private final PathSwitching pathSwitching;
    private final KeyChange keyChange;
    private final NasSender sender;
    private final GmmTrace trace;
    private final Clock clock;

    Gmm(
            UeContexts contexts,
            NasReceiver receiver,
            NasDispatcher dispatcher,
            Resumption resumption,
            Deregistration deregistration,
            HomeNetwork home,
            Upkeep upkeep,
            PathSwitching pathSwitching,
            KeyChange keyChange,
            NasSender sender,
            GmmTrace trace,
            Clock clock) {
        this.contexts = contexts;
        this.receiver = receiver;
        this.dispatcher = dispatcher;
        this.resumption = resumption;
        this.deregistration = deregistration;
        this.home = home;
        this.upkeep = upkeep;
        this.pathSwitching = pathSwitching;
        this.keyChange = keyChange;
        this.sender = sender;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public Optional<Long> initialUeMessage(RanConnection ran, InitialUe message) {
        var id = resumed(ran, message)
                .or(() -> contexts.open(ran).map(ue -> {
                    exclusively(ue, opened -> {
                        opened.whereabouts().location(message.location());
                        receive(opened, "InitialUEMessage", message.nasPdu());
                        if (opened.attempt() == null) {
                            sender.release(opened, Cause.NAS_UNSPECIFIED);
                        }
                    });
                    return ue.amfUeNgapId();
                }));
        id.flatMap(contexts::find).ifPresent(ue -> exclusively(ue, upkeep::after));
        return id;
    }

    private Optional<Long> resumed(RanConnection ran, InitialUe message) {
        var id = new AtomicReference<Optional<Long>>(Optional.empty());
        resumption
                .find(message.nasPdu())
                .ifPresent(ue -> exclusively(ue, known -> id.set(resumption.resume(known, ran, message))));
        return id.get();
    }

    @Override
    public boolean uplink(RanConnection ran, long amfUeNgapId, Uplink message) {
        return onAssociation(amfUeNgapId, known -> known.ran() == ran, known -> {
            uplink(known, message);
            upkeep.after(known);
        });
    }

    @Override
    public boolean pathSwitch(long sourceAmfUeNgapId, RanConnection target, PathSwitch request) {
        return onAssociation(sourceAmfUeNgapId, _ -> true, known -> pathSwitching.requested(known, target, request));
    }

    @Override
    public void connectionLost(RanConnection ran, long amfUeNgapId) {
        onAssociation(amfUeNgapId, known -> known.ran() == ran, this::released);
    }

    /** The UE may have come by another association, or moved to another gNB, while the lock was waited for: then nothing is done. */
    private boolean onAssociation(long amfUeNgapId, Predicate<UeContext> isThere, Consumer<UeContext> work) {
        var isMeant = new AtomicBoolean();
        contexts.find(amfUeNgapId)
                .ifPresent(ue -> exclusively(ue, known -> {
                    if (known.amfUeNgapId() == amfUeNgapId && isThere.test(known)) {
                        isMeant.set(true);
                        work.accept(known);
                    }
                }));
        return isMeant.get();
    }

    @Override
    public ContextLoad load() {
        return new ContextLoad(contexts.size(), contexts.limit());
    }

    @Override
    public <T> Optional<T> look(long amfUeNgapId, Function<UeState, T> view) {
        return contexts.find(amfUeNgapId)
                .flatMap(ue -> contexts.exclusively(ue, known -> view.apply(UeStates.of(known))));
    }

    /** Deregisters a UE from the network's side (TS 24.501 clause 5.5.2.3). */
    public NetworkDeregistration deregister(Supi supi) {
        return contexts.find(supi)
                .flatMap(ue -> contexts.exclusively(ue, deregistration::byNetwork))
                .orElse(NetworkDeregistration.NOT_REGISTERED);
    }

    /** Authenticates a UE anew and changes its keys, when the UE is there. */
    public NetworkRequest reauthenticate(Supi supi) {
        return asked(supi, upkeep::authenticate);
    }

    /** Pages a UE that is idle. */
    public NetworkRequest page(Supi supi) {
        return asked(supi, upkeep::page);
    }

    private NetworkRequest asked(Supi supi, Function<UeContext, NetworkRequest> work) {
        return contexts.find(supi).flatMap(ue -> contexts.exclusively(ue, work)).orElse(NetworkRequest.NOT_REGISTERED);
    }

    /**
     * The home network says that a UE is served here no more.
     *
     * @param callbackId what the UE goes by there
     * @return false if no UE goes by that
     */
    public boolean depart(String callbackId, Departure why) {
        return named(callbackId, ue -> deregistration.byHome(ue, why));
    }

    /** The home network says that data of a UE's subscriber have changed; false if no UE goes by that name. */
    public boolean refresh(String callbackId) {
        return named(callbackId, ue -> {
            if (home.refresh(ue)) {
                upkeep.tellSlices(ue);
            }
        });
    }

    /** Tells a UE a new 5G-GUTI, its slices and the network's name (TS 24.501 clause 5.4.4), when the UE is there. */
    public NetworkRequest configure(Supi supi) {
        return asked(supi, upkeep::configure);
    }

    /** Others may have got the name while the lock was waited for. */
    private boolean named(String callbackId, Consumer<UeContext> work) {
        return contexts.findCallback(callbackId)
                .flatMap(ue -> contexts.exclusively(ue, known -> {
                    var isMeant = known.home()
                            .filter(home -> home.callbackId().equals(callbackId))
                            .isPresent();
                    if (isMeant) {
                        work.accept(known);
                    }
                    return isMeant;
                }))
                .orElse(false);
    }

    /** Looks at every UE, one after the other. */
    public void lookAtAll(Consumer<UeState> view) {
        contexts.all()
                .forEach(ue -> contexts.exclusively(ue, known -> {
                    view.accept(UeStates.of(known));
                    return true;
                }));
    }

    private void uplink(UeContext ue, Uplink message) {
        ue.heardAt(clock.instant());
        switch (message) {
            case Uplink.NasTransport(var pdu, var location) -> {
                ue.whereabouts().location(location);
                receive(ue, "UplinkNASTransport", pdu);
            }
            case Uplink.ContextSetupResponse() -> {}
            case Uplink.ContextSetupFailure(var cause) -> {
                log.info("UE {}: the gNB could not take the context: {}", ue.amfUeNgapId(), cause);
                sender.release(ue, Cause.NAS_UNSPECIFIED);
            }
            case Uplink.ContextReleaseRequest(var cause) -> sender.release(ue, cause);
            case Uplink.ContextReleaseComplete() -> released(ue);
            case Uplink.NasNonDelivery(var _, var cause) ->
                log.info("UE {}: the gNB could not deliver a NAS message: {}", ue.amfUeNgapId(), cause);
            case Uplink.ContextModificationResponse() -> keyChange.confirmed(ue);
            case Uplink.ContextModificationFailure(var cause) -> {
                log.info("UE {}: the gNB could not change the context: {}", ue.amfUeNgapId(), cause);
                sender.release(ue, Cause.NAS_UNSPECIFIED);
            }
            case Uplink.RadioCapability(var told)
            when ue.isRegistered() -> ue.whereabouts().radioCapability(told);
            case Uplink.RadioCapability _ ->
                log.debug("UE {}: the radio of a UE that is not registered is nobody's business", ue.amfUeNgapId());
        }
    }

    private void receive(UeContext ue, String ngapType, Octets pdu) {
        if (ue.isReleasing()) {
            log.debug("UE {}: a NAS message after its release is discarded", ue.amfUeNgapId());
            return;
        }
        var attempt = ue.attempt();
        var received = receiver.receive(pdu, ue.security(), attempt == null ? null : attempt.candidate());
        trace.uplink(ue, ngapType, pdu, received);
        switch (received) {
            case Received.Message message -> {
                Unanswered.answered(ue, message.message());
                dispatcher.dispatch(ue, message);
            }
            case Received.Refused refused -> dispatcher.refuse(ue, refused);
            case Received.Foreign foreign -> dispatcher.foreign(ue, foreign);
            case Received.Discarded(var reason) ->
                log.info("UE {}: a NAS message is discarded: {}", ue.amfUeNgapId(), reason);
        }
    }

    /**
     * A UE that was accepted stays known, with the context that it used last (TS 24.501 clause 5.5.1.2.8, case b), and so does one that has
     * gone and may come again.
     */
    private void released(UeContext ue) {
        if (ue.isRegistered() && ue.state() != GmmState.DEREGISTERED_INITIATED) {
            ue.endAttempt();
            ue.state(GmmState.REGISTERED);
            contexts.detach(ue);
        } else if (!ue.isRegistered() && contexts.knows(ue)) {
            ue.endAttempt();
            ue.state(GmmState.DEREGISTERED);
            contexts.detach(ue);
            contexts.retire(ue);
        } else {
            contexts.remove(ue);
        }
    }

    private boolean exclusively(UeContext ue, Consumer<UeContext> work) {
        var superseded = contexts.exclusively(ue, known -> {
            work.accept(known);
            return Optional.ofNullable(known.takeSuperseded());
        });
        superseded.flatMap(Function.identity()).ifPresent(former -> supersede(former, ue));
        return superseded.isPresent();
    }

    /** Ends the context that a UE had before it registered anew, when no other lock is held. */
    private void supersede(UeContext former, UeContext successor) {
        var left = contexts.exclusively(former, known -> {
            var wishes = known.wishes().takeAll();
            contexts.forgetHome(known);
            deregistration.implicitly(known, "registered anew by another association");
            return wishes;
        });
        left.filter(wishes -> !wishes.isEmpty())
                .ifPresent(wishes -> contexts.exclusively(successor, known -> {
                    upkeep.inherit(known, wishes);
                    return true;
                }));
    }
}
