package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.EapPacket;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.AuthenticationResult;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.SecurityModeCommand;
import io.akalab.simulator.eap.Conclusion;
import java.util.Optional;

/** The primary authentication in the UE (TS 24.501 clause 5.4.1), by the method that the network has chosen. */
final class UeAuthentication {

    private final FiveGAka fiveGAka;
    private final EapAkaPrime eap;
    private final UeSecurity security;
    private final boolean wrongMethod;
    private final Misconduct misconduct;

    UeAuthentication(
            FiveGAka fiveGAka, EapAkaPrime eap, UeSecurity security, boolean wrongMethod, Misconduct misconduct) {
        this.fiveGAka = fiveGAka;
        this.eap = eap;
        this.security = security;
        this.wrongMethod = wrongMethod;
        this.misconduct = misconduct;
    }

    /** The response, or the failure that clause 5.4.1.2.4.6 or 5.4.1.3.6 says; nothing where EAP says nothing. */
    Optional<GmmMessage> answer(AuthenticationRequest request) {
        if (security.inUse(request.ngKsi()) || !request.ngKsi().namesKey()) {
            return Optional.of(new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE));
        }
        return request.eapMessage()
                .map(message -> answerEap(request.ngKsi(), message))
                .orElseGet(() -> answer5gAka(request));
    }

    /** Takes what an Authentication Result says of an EAP exchange (clause 5.4.1.2.5.3). */
    void concluded(AuthenticationResult result) {
        switch (eap.conclude(result.ngKsi(), result.eapMessage())) {
            case Conclusion.Success(var kausf) ->
                result.abba().ifPresent(abba -> {
                    security.keep(eap.keySet(result.ngKsi(), kausf, abba));
                    eap.reset();
                });
            case Conclusion.Failure() -> reset();
            case Conclusion.None() -> {}
        }
    }

    /**
     * The keys that a Security Mode Command means. Those of an EAP exchange need the EAP-Success that comes with it, and the
     * ABBA (clause 5.4.2.3); nothing is taken into use yet.
     */
    Optional<KeySet> keySetOf(SecurityModeCommand command) {
        return command.eapMessage()
                .flatMap(message -> command.abba().flatMap(abba -> keySetOf(command.ngKsi(), message, abba)))
                .or(() -> security.keySetOf(command.ngKsi()));
    }

    private Optional<KeySet> keySetOf(NgKsi ngKsi, Octets eapMessage, Abba abba) {
        return eap.conclude(ngKsi, eapMessage) instanceof Conclusion.Success(var kausf)
                ? Optional.of(eap.keySet(ngKsi, kausf, abba))
                : Optional.empty();
    }

    /** Forgets what is under way, and keys that are not in use yet. */
    void reset() {
        eap.reset();
        security.dropPending();
    }

    private Optional<GmmMessage> answerEap(NgKsi ngKsi, Octets message) {
        security.dropPending();
        return wrongMethod
                ? Optional.of(AuthenticationResponse.ofResStar(Octets.of(new byte[16])))
                : eap.answer(ngKsi, message);
    }

    private Optional<GmmMessage> answer5gAka(AuthenticationRequest request) {
        eap.reset();
        if (wrongMethod) {
            return Optional.of(AuthenticationResponse.ofEap(
                    EapPacket.response(1, EapPacket.NOTIFICATION, Octets.of()).encode()));
        }
        return misconduct
                .failure(request)
                .or(() -> request.rand()
                        .flatMap(rand -> request.autn().map(autn -> fiveGAka.answer(request, rand, autn))));
    }
}
