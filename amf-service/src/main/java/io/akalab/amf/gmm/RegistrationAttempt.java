package io.akalab.amf.gmm;

import io.akalab.amf.gmm.AlgorithmSelection.Algorithms;
import io.akalab.amf.seaf.Challenge;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.security.NasCount;
import org.jspecify.annotations.Nullable;

/** A registration under way: what the UE asked for, how far it came, and what was tried (TS 24.501 clause 5.5.1.2). */
class RegistrationAttempt {

    /** What the AMF waits for. */
    enum Step {
        IDENTITY,
        AUTHENTICATION,
        SECURITY_MODE,
        COMPLETE
    }

    private final UeSecurityCapability capability;
    private Algorithms algorithms;
    private RegistrationRequest request;
    private @Nullable NasCount count;
    private boolean wantsInitialMessage = true;
    private boolean opensAssociation;
    private boolean unauthenticated;
    private Step step = Step.IDENTITY;
    private String subscriber = "";
    private @Nullable Suci suci;
    private boolean identityAsked;
    private @Nullable Supi doubted;
    private String doubt = "";
    private int ngKsisInUse;
    private NgKsi ngKsi = NgKsi.NO_KEY;
    private @Nullable Supi supi;
    private @Nullable Challenge challenge;
    private int synchFailures;
    private int ngKsiClashes;
    private int eapRounds;
    private @Nullable UeSecurity candidate;
    private @Nullable String pei;

    /**
     * An attempt at its start.
     *
     * @param capability exactly as the UE sent it, to be replayed
     * @param algorithms chosen for it
     */
    RegistrationAttempt(RegistrationRequest request, UeSecurityCapability capability, Algorithms algorithms) {
        this.request = request;
        this.capability = capability;
        this.algorithms = algorithms;
    }

    UeSecurityCapability capability() {
        return capability;
    }

    Algorithms algorithms() {
        return algorithms;
    }

    RegistrationRequest request() {
        return request;
    }

    /** Puts the whole Registration Request in the place of its part that came in clear (TS 24.501 clause 4.4.6). */
    void complete(RegistrationRequest whole) {
        request = whole;
    }

    /**
     * The request was integrity protected under the context in use.
     *
     * @param protectedWith the COUNT of it
     * @param isWhole whether everything that the UE has to say is known
     */
    void verified(NasCount protectedWith, boolean isWhole) {
        count = protectedWith;
        wantsInitialMessage = !isWhole;
    }

    /**
     * The uplink COUNT that K<sub>gNB</sub> is made with: that of the request, or of the Security Mode Complete after it (TS 33.501
     * clauses 6.8.1.2.2 and A.9); null before either was verified.
     */
    @Nullable NasCount count() {
        return count;
    }

    void securedBy(NasCount ofComplete) {
        count = ofComplete;
    }

    /** Whether the UE is to repeat with the Security Mode Complete what it began with (TS 24.501 clause 5.4.2.2). */
    boolean wantsInitialMessage() {
        return wantsInitialMessage;
    }

    /** Whether what the UE repeats with the Security Mode Complete is what this began with. */
    boolean isRequestedByUe() {
        return true;
    }

    /** The UE was idle before. */
    void opensAssociation() {
        opensAssociation = true;
    }

    /** Whether nothing holds the UE's connection when the registration is over, neither it nor anything before it. */
    boolean leavesNothingToDo() {
        return opensAssociation
                && request.registrationType() == RegistrationType.PERIODIC_UPDATING
                && !request.followOn()
                && request.uplinkDataStatus().isEmpty();
    }

    /** Goes on without an authentication and without protection, for an emergency (TS 33.501 clause 10.2.2). */
    void goesOnWithout(Algorithms none) {
        unauthenticated = true;
        algorithms = none;
        supi = null;
        goesOnWith(NgKsi.ofNative(0));
    }

    boolean isUnauthenticated() {
        return unauthenticated;
    }

    /** The identity of the equipment, as {@code imeisv-…} (TS 29.571 clause 5.3.2), if the UE has told it. */
    @Nullable String pei() {
        return pei;
    }

    void pei(String told) {
        pei = told;
    }

    boolean waitsFor(Step expected) {
        return step == expected;
    }

    /** Identifies the UE by what its 5G-GUTI stands for here. */
    void identify(String supi) {
        subscriber = supi;
        suci = null;
    }

    void identify(Suci given) {
        subscriber = given.value();
        suci = given;
    }

    /** The SUPI or SUCI in the form that the SBI uses. */
    String subscriber() {
        return subscriber;
    }

    @Nullable Suci suci() {
        return suci;
    }

    /** Whether another identity could help: the UE was known by its 5G-GUTI alone, and was not asked yet. */
    boolean mayAskForSuci() {
        return suci == null && !identityAsked;
    }

    /** Whether the UE was asked for its SUCI already. */
    boolean hasAskedForSuci() {
        return identityAsked;
    }

    /** The UE refuses challenges for that SUPI: another one may be its own. */
    void doubts(@Nullable Supi wrong, String reason) {
        doubted = wrong;
        doubt = reason;
    }

    /** Why the UE has refused a challenge; empty if it has not. */
    String doubt() {
        return doubt;
    }

    /** The SUPI that the UE has refused a challenge for, if that is known here. */
    @Nullable Supi doubted() {
        return doubted;
    }

    void asksForIdentity() {
        identityAsked = true;
        step = Step.IDENTITY;
    }

    void challenges(Challenge issued) {
        challenge = issued;
        step = Step.AUTHENTICATION;
    }

    /** Keeps a key set that the UE has, or says it has, out of the choice. */
    final void avoid(NgKsi inUse) {
        if (!inUse.mapped()) {
            ngKsisInUse |= 1 << inUse.value();
        }
    }

    /** Chooses a native key set, 0 to 6, that is not in use (TS 24.501 clause 5.4.1.3.2). */
    void chooseNgKsi() {
        ngKsi = NgKsi.ofNative(Integer.numberOfTrailingZeros(~ngKsisInUse) % NgKsi.NO_KEY.value());
        avoid(ngKsi);
    }

    /** Stays with the key set in use, from which the new keys are made. */
    void goesOnWith(NgKsi inUse) {
        ngKsi = inUse;
    }

    NgKsi ngKsi() {
        return ngKsi;
    }

    /** The SUPI that the home network has confirmed. */
    @Nullable Supi supi() {
        return supi;
    }

    void authenticated(Supi confirmed) {
        supi = confirmed;
    }

    /** The challenge that the UE has not answered yet; asking takes it, for a challenge is answered once. */
    @Nullable Challenge takeChallenge() {
        var taken = challenge;
        challenge = null;
        return taken;
    }

    /** How many synch failures there were in a row, this one included. */
    int countSynchFailure() {
        return ++synchFailures;
    }

    /** How often the ngKSI was in use at the UE, this time included. */
    int countNgKsiClash() {
        return ++ngKsiClashes;
    }

    /** How many EAP-Responses there were, this one included. */
    int countEapRound() {
        return ++eapRounds;
    }

    void offers(UeSecurity offered) {
        candidate = offered;
        step = Step.SECURITY_MODE;
    }

    /** The security context that the Security Mode Command offers. */
    @Nullable UeSecurity candidate() {
        return candidate;
    }

    /** Takes the security context into use: from now on it is the UE's, not the attempt's. */
    void candidateTaken() {
        candidate = null;
    }

    void accepted() {
        step = Step.COMPLETE;
    }

    /** Wipes what never came into use. */
    void abandon() {
        if (candidate != null) {
            candidate.wipe();
            candidate = null;
        }
    }
}
