package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.AkaDerivations;
import io.akalab.crypto.aka.AkaVector;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Derivation;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.Abba;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.simulator.usim.Usim;
import io.akalab.simulator.usim.UsimAnswer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The UE's half of 5G AKA: from RAND and AUTN to RES* and K<sub>AMF</sub> (TS 33.501 clause 6.1.3.2.0). */
final class Challenge {

    private final Usim usim;
    private final Supi supi;
    private final ServingNetworkName snn;
    private final KeyDerivation derivation;
    private final @Nullable Consumer<Derivation> observer;

    Challenge(
            Usim usim,
            Supi supi,
            ServingNetworkName snn,
            KeyDerivation derivation,
            @Nullable Consumer<Derivation> observer) {
        this.usim = usim;
        this.supi = supi;
        this.snn = snn;
        this.derivation = derivation;
        this.observer = observer;
    }

    sealed interface Result {

        record Keys(KeySet keySet, Octets resStar) implements Result {}

        record Failure(AuthenticationFailure message) implements Result {}
    }

    /** The ME looks at the separation bit before the USIM sees the challenge, so that a wrong one uses no SQN. */
    Result answer(NgKsi ngKsi, Abba abba, Octets rand, Autn autn) {
        if (!autn.separationBit()) {
            return failure(GmmCause.NON_5G_AUTHENTICATION_UNACCEPTABLE);
        }
        return switch (usim.authenticate(rand, autn)) {
            case UsimAnswer.Accepted(var vector) -> keys(ngKsi, abba, vector);
            case UsimAnswer.MacFailure() -> failure(GmmCause.MAC_FAILURE);
            case UsimAnswer.SynchFailure(var auts) -> new Result.Failure(AuthenticationFailure.synchFailure(auts));
        };
    }

    private Result keys(NgKsi ngKsi, Abba abba, AkaVector vector) {
        if (observer != null) {
            AkaDerivations.of(vector).forEach(observer);
        }
        try (var ck = vector.ck();
                var ik = vector.ik()) {
            var resStar = derivation.resStar(ck, ik, snn, vector.rand(), vector.res());
            var kausf = derivation.kausf(ck, ik, snn, vector.sqnXorAk());
            return new Result.Keys(KeySet.of(derivation, ngKsi, kausf, snn, supi, abba), resStar);
        }
    }

    private static Result failure(GmmCause cause) {
        return new Result.Failure(new AuthenticationFailure(cause));
    }
}
