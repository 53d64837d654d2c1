package io.akalab.amf.gmm;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kamf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Kseaf;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.AdditionalSecurityInformation;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NasAlgorithms;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.security.NasSecurityContext;
import io.akalab.nas.security.Role;
import org.jspecify.annotations.Nullable;

/** The NAS security mode control procedure (TS 24.501 clause 5.4.2, TS 33.501 clause 6.7.2). */
final class SecurityMode {

    private static final int KAMF_OCTETS = 32;

    private final NasSender sender;
    private final GmmTrace trace;

    SecurityMode(NasSender sender, GmmTrace trace) {
        this.sender = sender;
        this.trace = trace;
    }

    /**
     * Makes K<sub>AMF</sub> and the NAS keys, and offers them to the UE.
     *
     * @param eapSuccess goes along, with the ABBA that K<sub>AMF</sub> is made with, if the method is one of EAP (TS 24.501
     *     clauses 5.4.1.2.2.7 and 5.4.2.2)
     */
    void command(UeContext ue, RegistrationAttempt attempt, Supi supi, Kseaf kseaf, @Nullable Octets eapSuccess) {
        attempt.authenticated(supi);
        var offered = derive(ue, attempt, supi, kseaf);
        attempt.offers(offered);
        var command = command(attempt, false);
        sender.send(
                ue,
                eapSuccess == null
                        ? command
                        : command.withEapMessage(eapSuccess).withAbba(Abba.INITIAL),
                offered);
    }

    /**
     * Offers the attempt's algorithms under the K<sub>AMF</sub> in use, without an authentication (TS 24.501 clause 5.4.2.1): because the
     * UE or the operator has other ones now, or to learn what the UE has to say. The COUNTs go on.
     */
    void renew(UeContext ue, RegistrationAttempt attempt, UeSecurity inUse) {
        attempt.goesOnWith(inUse.nas().ngKsi());
        var algorithms = attempt.algorithms();
        var derivation = trace.derivation(ue);
        var kamf = KeyCopies.of(inUse.kamf());
        var nas = inUse.nas()
                .withAlgorithms(
                        derivation.knasEnc(kamf, algorithms.nea()),
                        derivation.knasInt(kamf, algorithms.nia()),
                        algorithms.nea(),
                        algorithms.nia());
        var offered = new UeSecurity(kamf, KeyCopies.orNull(inUse.kseaf()), attempt.capability(), nas);
        offered.comesFrom(inUse);
        attempt.offers(offered);
        sender.send(ue, command(attempt, false), offered);
    }

    /**
     * Offers no protection at all, for an emergency of somebody whom nobody knows. Both sides have to have a K<sub>AMF</sub> then, but no
     * key that matters comes from it (TS 33.501 clause 10.2.2.2, TS 24.501 clause 5.4.2.2).
     */
    void withoutAuthentication(UeContext ue, RegistrationAttempt attempt) {
        var kamf = Kamf.of(new byte[KAMF_OCTETS]);
        var offered = new UeSecurity(kamf, null, attempt.capability(), nas(trace.derivation(ue), kamf, attempt));
        attempt.offers(offered);
        sender.send(ue, command(attempt, false), offered);
    }

    /**
     * The command that offers the attempt's algorithms and key set, and replays what the UE can do.
     *
     * @param horizontal whether the UE is to derive K<sub>AMF</sub>' first
     */
    static SecurityModeCommand command(RegistrationAttempt attempt, boolean horizontal) {
        var algorithms = attempt.algorithms();
        return new SecurityModeCommand(
                        NasAlgorithms.of(algorithms.nea(), algorithms.nia()), attempt.ngKsi(), attempt.capability())
                .withImeisvRequest()
                .withAdditionalInformation(
                        new AdditionalSecurityInformation(attempt.wantsInitialMessage(), horizontal));
    }

    /** Takes the new context into use, and the whole Registration Request that came with it. */
    void completed(UeContext ue, RegistrationAttempt attempt, UeSecurity taken, SecurityModeComplete complete) {
        attempt.candidateTaken();
        ue.security(taken);
        attempt.securedBy(taken.nas().lastUplink().orElseThrow());
        complete.imeisv().ifPresent(identity -> {
            if (identity instanceof MobileIdentity.Imeisv(var digits)) {
                attempt.pei("imeisv-" + digits);
                ue.pei(attempt.pei());
            }
        });
        complete.nasMessageContainer().ifPresent(container -> {
            if (attempt.isRequestedByUe()
                    && GmmMessage.decode(container) instanceof Decoded.Message(RegistrationRequest whole)) {
                WholeRequest.compare(ue, attempt.request(), whole);
                attempt.complete(whole);
            }
        });
    }

    private UeSecurity derive(UeContext ue, RegistrationAttempt attempt, Supi supi, Kseaf kseaf) {
        var derivation = trace.derivation(ue);
        var kamf = derivation.kamf(kseaf, supi, Abba.INITIAL.octets());
        var nas = nas(derivation, kamf, attempt);
        if (trace.isOn()) {
            return new UeSecurity(kamf, kseaf, attempt.capability(), nas);
        }
        kseaf.close();
        return new UeSecurity(kamf, null, attempt.capability(), nas);
    }

    /** The NAS context of a new K<sub>AMF</sub>, whose COUNTs begin with 0. */
    static NasSecurityContext nas(KeyDerivation derivation, Kamf kamf, RegistrationAttempt attempt) {
        var algorithms = attempt.algorithms();
        return new NasSecurityContext(
                Role.NETWORK,
                attempt.ngKsi(),
                derivation.knasEnc(kamf, algorithms.nea()),
                derivation.knasInt(kamf, algorithms.nia()),
                algorithms.nea(),
                algorithms.nia());
    }
}
