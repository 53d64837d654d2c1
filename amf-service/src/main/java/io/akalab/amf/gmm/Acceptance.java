package io.akalab.amf.gmm;

import io.akalab.amf.n2.Slice;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.element.RegistrationResult;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** How a UE is accepted: its 5G-GUTI, where and for which slices it is registered, and the keys of its gNB. */
final class Acceptance {

    /** How many a configured NSSAI holds (TS 24.501 clause 9.11.3.37). */
    private static final int MOST_CONFIGURED = 16;

    private final UeContexts contexts;
    private final ServiceArea area;
    private final List<Slice> served;
    private final Duration t3512;
    private final ContextSetup setup;

    Acceptance(UeContexts contexts, ServiceArea area, List<Slice> served, Duration t3512, ContextSetup setup) {
        this.contexts = contexts;
        this.area = area;
        this.served = served;
        this.t3512 = t3512;
        this.setup = setup;
    }

    /**
     * Sends the Registration Accept (TS 24.501 clause 5.5.1.2.4 and 5.5.1.3.4), with the UE's context for a gNB that has none yet.
     * Every one brings a new 5G-GUTI, that of a periodic update too (TS 33.501 clause 6.12.3).
     *
     * @return whether the UE has to confirm it
     */
    boolean accept(UeContext ue, RegistrationAttempt attempt, UeSecurity security, SliceSelection selection) {
        ue.allowedNssai(selection.allowed());
        var accept = message(ue, attempt.request(), selection);
        attempt.accepted();
        setup.send(ue, security, Objects.requireNonNull(attempt.count()), accept);
        return accept.demandsComplete();
    }

    /** UERANSIM takes an Accept without allowed NSSAI for one that allows none, so that it is always there. */
    private RegistrationAccept message(UeContext ue, RegistrationRequest request, SliceSelection selection) {
        var accept = new RegistrationAccept(
                        EmergencyRegistrations.is(request)
                                ? RegistrationResult.FOR_EMERGENCY
                                : RegistrationResult.OVER_3GPP_ACCESS)
                .withGuti(contexts.allocateGuti(ue))
                .withTaiList(area.registrationArea(ue.whereabouts().location()))
                .withAllowedNssai(Slices.toNas(selection.allowed()))
                .withT3512(t3512);
        if (!selection.rejected().isEmpty()) {
            accept = accept.withRejectedNssai(Slices.rejected(selection.rejected()));
        }
        if (demandsConfiguration(request, selection)) {
            accept = accept.withConfiguredNssai(Slices.toNas(configured(ue)));
        }
        return withSessions(accept, request);
    }

    /**
     * A UE that begins anew and asks for no slice, or for slices that it does not get, does not know which there are (TS 24.501 clause
     * 5.5.1.2.4).
     */
    private static boolean demandsConfiguration(RegistrationRequest request, SliceSelection selection) {
        return request.registrationType() == RegistrationType.INITIAL
                && (request.requestedNssai().isEmpty() || !selection.rejected().isEmpty());
    }

    /** There is no PDU session, and no user plane of one (clause 5.5.1.3.4). */
    private static RegistrationAccept withSessions(RegistrationAccept accept, RegistrationRequest request) {
        var answered =
                request.pduSessionStatus().isPresent() ? accept.withPduSessionStatus(PduSessionSet.NONE) : accept;
        return request.uplinkDataStatus().map(answered::withReactivationResult).orElse(answered);
    }

    /** Which slices the UE gets of those that it asks for; one that updates without a word about slices keeps those it has. */
    SliceSelection select(UeContext ue, RegistrationRequest request) {
        var subscribed = ue.home().map(HomeRegistration::slices).orElse(null);
        var asked = request.requestedNssai();
        if (asked.isPresent()) {
            return SliceSelection.of(served, subscribed, Slices.fromNas(asked.get()));
        }
        boolean beginsAnew = request.registrationType() == RegistrationType.INITIAL;
        var kept = SliceSelection.of(served, subscribed, beginsAnew ? List.of() : ue.allowedNssai());
        return new SliceSelection(kept.allowed(), List.of());
    }

    /** The slices that the UE may ask for: those that are served and subscribed. */
    List<Slice> configured(UeContext ue) {
        var subscribed = ue.home().map(HomeRegistration::slices);
        return served.stream()
                .filter(slice ->
                        subscribed.map(slices -> slices.contains(slice)).orElse(true))
                .limit(MOST_CONFIGURED)
                .toList();
    }
}
