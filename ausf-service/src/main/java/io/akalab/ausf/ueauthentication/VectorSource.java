package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HomeAv;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoRequest;
import io.akalab.openapi.nudm.ueau.AuthenticationInfoResult;
import io.akalab.openapi.nudm.ueau.Av5GHeAka;
import io.akalab.openapi.nudm.ueau.AvEapAkaPrime;
import io.akalab.openapi.nudm.ueau.ResynchronizationInfo;
import io.akalab.sbi.SbiProperties;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gets vectors from the UDM, of the method that the subscriber has there (TS 29.503 clause 5.4.2.2). */
@Component
class VectorSource {

    private final Udm udm;
    private final String nfInstanceId;
    private final boolean strict;

    VectorSource(Udm udm, SbiProperties sbi) {
        this.udm = udm;
        this.nfInstanceId = sbi.nfInstanceId().toString();
        this.strict = sbi.strict();
    }

    /** A vector and whom it is for. */
    record Issued(Supi supi, HomeAv vector) {}

    /**
     * Asks for a vector, after re-synchronisation where the USIM wants one.
     *
     * @throws SbiProblem with the UDM's cause, or AUTHENTICATION_REJECTED if the method is served by nobody here
     */
    Issued request(String supiOrSuci, String servingNetworkName, @Nullable ResynchronizationInfo resynchronization) {
        var request = new AuthenticationInfoRequest(servingNetworkName, nfInstanceId, resynchronization, null);
        var result = udm.generateAuthData(supiOrSuci, request);
        return new Issued(supi(supiOrSuci, result), vector(result));
    }

    /** Asks for a vector after a USIM's complaint about the RAND of an attempt. */
    Issued resynchronized(Attempt attempt, Octets rand, Octets auts) {
        var resynchronization = new ResynchronizationInfo(rand.toHex(), auts.toHex());
        return request(attempt.supi().value(), attempt.snn().value(), resynchronization);
    }

    /** A UDM may leave the SUPI out where it was asked by SUPI; older ones do it for a SUCI of the null scheme as well. */
    private Supi supi(String supiOrSuci, AuthenticationInfoResult result) {
        var supi = result.supi();
        try {
            if (supi != null) {
                return Supi.parse(supi);
            }
            return Suci.looksLike(supiOrSuci) && !strict
                    ? Suci.parse(supiOrSuci).supiOfNullScheme()
                    : Supi.parse(supiOrSuci);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new SbiProblem(Cause.AV_GENERATION_PROBLEM, "the UDM did not say whom its vector is for");
        }
    }

    private static HomeAv vector(AuthenticationInfoResult result) {
        return switch (result.authenticationVector()) {
            case Av5GHeAka av when AuthType.FIVE_G_AKA.equals(result.authType()) -> UeAuthenticationMapper.toHeAv(av);
            case AvEapAkaPrime av
            when AuthType.EAP_AKA_PRIME.equals(result.authType()) -> UeAuthenticationMapper.toAvPrime(av);
            case null, default ->
                throw new SbiProblem(
                        Cause.AUTHENTICATION_REJECTED,
                        "the subscriber's authentication method is neither 5G AKA nor EAP-AKA', or its vector is missing");
        };
    }
}
