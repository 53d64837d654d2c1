package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.GmmStatus;
import java.util.Optional;

/** The primary authentication in the UE (TS 24.501 clause 5.4.1.3). */
final class UeAuthentication {

    private final Challenge challenge;
    private final UeSecurity security;
    private final boolean wrongResStar;

    UeAuthentication(Challenge challenge, UeSecurity security, boolean wrongResStar) {
        this.challenge = challenge;
        this.security = security;
        this.wrongResStar = wrongResStar;
    }

    /** The response, or the failure that clause 5.4.1.3.6 says. EAP is refused as not implemented. */
    GmmMessage answer(AuthenticationRequest request) {
        if (security.inUse(request.ngKsi()) || !request.ngKsi().namesKey()) {
            return new AuthenticationFailure(GmmCause.NGKSI_ALREADY_IN_USE);
        }
        var rand = request.rand();
        var autn = request.autn();
        if (rand.isEmpty() || autn.isEmpty()) {
            return new GmmStatus(GmmCause.MESSAGE_TYPE_NON_EXISTENT);
        }
        return repeated(request.ngKsi(), rand.get())
                .orElseGet(() ->
                        answer(challenge.answer(request.ngKsi(), request.abba(), rand.get(), Autn.of(autn.get()))));
    }

    private GmmMessage answer(Challenge.Result result) {
        return switch (result) {
            case Challenge.Result.Keys(var keySet) -> {
                security.keep(keySet);
                yield response(keySet.resStar());
            }
            case Challenge.Result.Failure(var failure) -> failure;
        };
    }

    /** A challenge that comes again while it is under way is answered as before (clause 5.4.1.3.2). */
    private Optional<GmmMessage> repeated(NgKsi ngKsi, Octets rand) {
        return security.pending()
                .filter(keySet -> keySet.ngKsi().equals(ngKsi) && keySet.rand().equals(rand))
                .map(keySet -> response(keySet.resStar()));
    }

    private GmmMessage response(Octets resStar) {
        var sent = resStar.toArray();
        if (wrongResStar) {
            sent[0] ^= 1;
        }
        return AuthenticationResponse.ofResStar(Octets.wrap(sent));
    }
}
