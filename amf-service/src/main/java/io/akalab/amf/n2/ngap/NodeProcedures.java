package io.akalab.amf.n2.ngap;

import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.TimeToWait;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgResetAcknowledge;
import io.akalab.ngap.message.NgSetupFailure;
import io.akalab.ngap.message.NgSetupRequest;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.RanConfigurationUpdate;
import io.akalab.ngap.message.RanConfigurationUpdateAcknowledge;
import io.akalab.ngap.message.RanConfigurationUpdateFailure;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The procedures that an NG-RAN node begins and that concern no single UE (TS 38.413 clause 8.7). */
final class NodeProcedures {

    private static final Logger log = LoggerFactory.getLogger(NodeProcedures.class);

    /** How long a node that was turned away is to wait before it asks again. */
    private static final TimeToWait WAIT = TimeToWait.V10S;

    private final Gnbs gnbs;
    private final ServedHere served;
    private final Overload overload;
    private final NgapTrace trace;
    private final Clock clock;

    NodeProcedures(Gnbs gnbs, ServedHere served, Overload overload, NgapTrace trace, Clock clock) {
        this.gnbs = gnbs;
        this.served = served;
        this.overload = overload;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * NG SETUP REQUEST (TS 38.413 clause 8.7.1). Whatever went before on the association is over; so is another association of the same
     * node.
     */
    void setup(GnbAssociation association, NgSetupRequest request) {
        association.ues().loseAll();
        association.gnb(null);
        var gnb = Gnb.of(request);
        trace.uplink(gnb.title(), request, said(gnb));
        Broadcasts.mismatch(gnb.areas(), served)
                .ifPresentOrElse(mismatch -> refuse(association, gnb, mismatch), () -> accept(association, gnb));
    }

    private void accept(GnbAssociation association, Gnb gnb) {
        gnbs.claim(gnb.id(), association).ifPresent(former -> {
            log.info("{} has come by another association: the former is ended", gnb.title());
            former.replaced();
        });
        gnbs.accepted(gnb);
        association.gnb(gnb);
        if (association.isNoted()) {
            log.info("{} at {} is connected: {}", gnb.title(), association.address(), Broadcasts.words(gnb.areas()));
            warnOfTheUnserved(gnb);
        }
        say(
                association,
                new NgSetupResponse(served.amfName(), served.guamis(), served.relativeCapacity(), served.plmnSupport()),
                Map.of("served here", Broadcasts.words(served)));
        overload.started().ifPresent(start -> association.send(0, start));
    }

    private void refuse(GnbAssociation association, Gnb gnb, Broadcasts.Mismatch mismatch) {
        gnbs.disclaim(association);
        gnbs.refused(new RefusedGnb(gnb, association.address(), clock.instant(), mismatch.cause(), mismatch.reason()));
        if (association.isNoted()) {
            log.warn(
                    "{} at {} is turned away ({}): {}",
                    gnb.title(),
                    association.address(),
                    mismatch.cause(),
                    mismatch.reason());
        }
        say(association, new NgSetupFailure(mismatch.cause(), WAIT), why(mismatch));
    }

    /** RAN CONFIGURATION UPDATE (TS 38.413 clause 8.7.2): what can't be served leaves all as it was. */
    void updated(GnbAssociation association, RanConfigurationUpdate update) {
        association.gnb().map(gnb -> gnb.with(update)).ifPresent(gnb -> {
            trace.uplink(gnb.title(), update, said(gnb));
            Broadcasts.mismatch(gnb.areas(), served)
                    .ifPresentOrElse(
                            mismatch -> {
                                log.warn("{} may not change so: {}", gnb.title(), mismatch.reason());
                                say(
                                        association,
                                        new RanConfigurationUpdateFailure(mismatch.cause(), WAIT),
                                        why(mismatch));
                            },
                            () -> {
                                association.gnb(gnb);
                                log.info("{} has changed: {}", gnb.title(), Broadcasts.words(gnb.areas()));
                                warnOfTheUnserved(gnb);
                                say(association, new RanConfigurationUpdateAcknowledge(), Map.of());
                            });
        });
    }

    /** NG RESET by the node (TS 38.413 clause 8.7.4.2.1); the acknowledgement names all that were to be reset, known or not. */
    void reset(GnbAssociation association, NgReset request) {
        trace.uplink(
                association.title(), request, Map.of("cause", request.cause().toString()));
        var named = request.resetType() instanceof ResetType.Part(var connections) ? connections : null;
        int lost =
                named == null ? association.ues().loseAll() : association.ues().lose(named);
        log.info("{} has reset {} UEs: {}", association.title(), lost, request.cause());
        say(association, new NgResetAcknowledge(named == null ? List.of() : named), Map.of());
    }

    /** ERROR INDICATION (TS 38.413 clause 8.7.5), which is never answered. */
    void error(GnbAssociation association, ErrorIndication error) {
        if (association.isNoted()) {
            log.warn(
                    "{} indicates an error: {}, {}, UE {} of the AMF's, {} of its own",
                    association.title(),
                    error.cause(),
                    error.diagnostics(),
                    error.amfUeNgapId(),
                    error.ranUeNgapId());
        }
        trace.uplink(association.title(), error, Map.of("cause", String.valueOf(error.cause())));
    }

    private void say(GnbAssociation association, NgapMessage message, Map<String, String> fields) {
        trace.downlink(association.title(), message, fields);
        association.send(0, message);
    }

    private void warnOfTheUnserved(Gnb gnb) {
        Broadcasts.unserved(gnb.areas(), served)
                .ifPresent(areas -> log.warn(
                        "{} also broadcasts what is not served here, where UEs will find no service: {}; served is {}",
                        gnb.title(),
                        areas,
                        Broadcasts.words(served)));
    }

    private Map<String, String> said(Gnb gnb) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("broadcast by the gNB", Broadcasts.words(gnb.areas()));
        fields.put("served here", Broadcasts.words(served));
        return fields;
    }

    private static Map<String, String> why(Broadcasts.Mismatch mismatch) {
        return Map.of("cause", mismatch.cause().toString(), "reason", mismatch.reason());
    }
}
