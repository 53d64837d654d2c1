package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.GmmMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 5G AKA in the UE (TS 24.501 clause 5.4.1.3). */
final class FiveGAka {

    private final Challenge challenge;
    private final UeSecurity security;
    private final boolean wrongResStar;
    private @Nullable Answered answered;

    /** What a challenge was answered with. */
    private record Answered(NgKsi ngKsi, Octets rand, Octets resStar) {}

    FiveGAka(Challenge challenge, UeSecurity security, boolean wrongResStar) {
        this.challenge = challenge;
        this.security = security;
        this.wrongResStar = wrongResStar;
    }

    /** The response, or the failure that clause 5.4.1.3.6 says. */
    GmmMessage answer(AuthenticationRequest request, Octets rand, Octets autn) {
        return repeated(request.ngKsi(), rand).orElseGet(() -> newAnswer(request, rand, Autn.of(autn)));
    }

    private GmmMessage newAnswer(AuthenticationRequest request, Octets rand, Autn autn) {
        return switch (challenge.answer(request.ngKsi(), request.abba(), rand, autn)) {
            case Challenge.Result.Keys(var keySet, var resStar) -> {
                security.keep(keySet);
                answered = new Answered(request.ngKsi(), rand, resStar);
                yield response(resStar);
            }
            case Challenge.Result.Failure(var failure) -> failure;
        };
    }

    /** A challenge that comes again while it is under way is answered as before (clause 5.4.1.3.2). */
    private Optional<GmmMessage> repeated(NgKsi ngKsi, Octets rand) {
        return Optional.ofNullable(answered)
                .filter(before -> security.isPending(ngKsi)
                        && before.ngKsi().equals(ngKsi)
                        && before.rand().equals(rand))
                .map(before -> response(before.resStar()));
    }

    private GmmMessage response(Octets resStar) {
        var sent = resStar.toArray();
        if (wrongResStar) {
            sent[0] ^= 1;
        }
        return AuthenticationResponse.ofResStar(Octets.wrap(sent));
    }
}
