package io.akalab.amf.n2.ngap;

import io.akalab.amf.n2.ngap.GnbOutcome.Outcome;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.ResetType;
import io.akalab.ngap.element.TimeToWait;
import io.akalab.ngap.element.UeConnection;
import io.akalab.ngap.element.UnavailableGuami;
import io.akalab.ngap.message.AmfConfigurationUpdate;
import io.akalab.ngap.message.AmfConfigurationUpdateFailure;
import io.akalab.ngap.message.AmfStatusIndication;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgapMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/** The procedures that the AMF begins and that concern no single UE (TS 38.413 clause 8.7). */
final class AmfProcedures {

    private static final Cause BY_HAND = Cause.parse("misc/om-intervention");

    /** Each waits for its gNB and needs nothing meanwhile. */
    private static final int AT_ONCE = 64;

    private final Gnbs gnbs;
    private final ServedHere served;
    private final NgapTrace trace;
    private final Duration patience;

    AmfProcedures(Gnbs gnbs, ServedHere served, NgapTrace trace, Duration patience) {
        this.gnbs = gnbs;
        this.served = served;
        this.trace = trace;
        this.patience = patience;
    }

    /**
     * NG RESET (TS 38.413 clause 8.7.4.2.2) of whole associations; their UEs are idle at once.
     *
     * @param gnbId the gNB, or null for all
     */
    List<GnbOutcome> resetAll(@Nullable String gnbId) {
        return each(gnbId, association -> {
            association.ues().loseAll();
            return reset(association, new ResetType.All());
        });
    }

    /** NG RESET of some UEs, by what the AMF calls them, at whichever gNBs they are. */
    List<GnbOutcome> reset(List<Long> amfUeNgapIds) {
        return each(null, association -> {
            var here = amfUeNgapIds.stream()
                    .filter(association.ues()::has)
                    .map(id -> new UeConnection(id, null))
                    .toList();
            if (here.isEmpty()) {
                return null;
            }
            association.ues().lose(here);
            return reset(association, new ResetType.Part(here));
        });
    }

    private GnbOutcome reset(GnbAssociation association, ResetType what) {
        var message = new NgReset(BY_HAND, what);
        var answer = association.reset().ask(() -> say(association, message), patience);
        return outcome(association, answer.isPresent() ? Outcome.ACKNOWLEDGED : Outcome.NO_ANSWER);
    }

    /** AMF CONFIGURATION UPDATE (TS 38.413 clause 8.7.3) with another relative capacity and all that is served. */
    List<GnbOutcome> relativeCapacity(int capacity) {
        served.relativeCapacity(capacity);
        var message = new AmfConfigurationUpdate(served.amfName(), served.guamis(), capacity, served.plmnSupport());
        return each(null, association -> {
            var answer = association.configuration().ask(() -> say(association, message), patience);
            return answer.map(said -> outcome(association, said))
                    .orElseGet(() -> outcome(association, Outcome.NO_ANSWER));
        });
    }

    /** AMF STATUS INDICATION (TS 38.413 clause 8.7.6): the AMF goes, and names no other to turn to. */
    void leave() {
        gnbs.tell(_ -> true, new AmfStatusIndication(List.of(new UnavailableGuami(served.guami(), false, null))));
    }

    private List<GnbOutcome> each(@Nullable String gnbId, Function<GnbAssociation, @Nullable GnbOutcome> procedure) {
        return gnbs.setUp().stream()
                .filter(association -> gnbId == null
                        || association
                                .gnb()
                                .filter(gnb -> gnb.idText().equals(gnbId))
                                .isPresent())
                .gather(Gatherers.mapConcurrent(
                        AT_ONCE, association -> Optional.ofNullable(procedure.apply(association))))
                .flatMap(Optional::stream)
                .toList();
    }

    private void say(GnbAssociation association, NgapMessage message) {
        trace.downlink(association.title(), message, Map.of());
        association.send(0, message);
    }

    private static GnbOutcome outcome(GnbAssociation association, NgapMessage answer) {
        return answer instanceof AmfConfigurationUpdateFailure failure
                ? new GnbOutcome(
                        id(association), Outcome.REFUSED, failure.cause().toString(), seconds(failure.timeToWait()))
                : outcome(association, Outcome.ACKNOWLEDGED);
    }

    private static GnbOutcome outcome(GnbAssociation association, Outcome outcome) {
        return new GnbOutcome(id(association), outcome, null, null);
    }

    private static String id(GnbAssociation association) {
        return association.gnb().map(Gnb::idText).orElseGet(association::address);
    }

    /** The names of the values are their seconds. */
    private static @Nullable Integer seconds(@Nullable TimeToWait wait) {
        return wait == null
                ? null
                : Integer.valueOf(wait.name().substring(1, wait.name().length() - 1));
    }
}
