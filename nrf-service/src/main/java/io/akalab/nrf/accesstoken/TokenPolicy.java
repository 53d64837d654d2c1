package io.akalab.nrf.accesstoken;

import io.akalab.nrf.accesstoken.KnownFunctions.KnownFunction;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenError;
import io.akalab.openapi.nnrf.accesstoken.AccessTokenReq;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who gets a token for what (TS 33.501 clause 13.4.1.1.2). */
@Component
class TokenPolicy {

    private static final String NRF = "NRF";
    private static final Set<String> OF_THE_NRF = Set.of("nnrf-nfm", "nnrf-disc");

    private final KnownFunctions functions;
    private final boolean registeredOnly;

    TokenPolicy(KnownFunctions functions, AccessTokenProperties properties) {
        this.functions = functions;
        this.registeredOnly = properties.registeredOnly();
    }

    /**
     * Lets a request pass.
     *
     * @param certified the instance that the client's certificate names, if it showed one
     * @throws TokenRefused if it must not
     */
    void check(AccessTokenReq request, Optional<UUID> certified) {
        var requester = UUID.fromString(request.nfInstanceId());
        if (certified.isPresent() && !certified.get().equals(requester)) {
            throw new TokenRefused(AccessTokenError.INVALID_CLIENT, "the certificate is another instance's");
        }
        var services = services(request.scope());
        var registered = functions.find(requester);
        checkRequester(request, registered, services);
        if (!NRF.equals(request.targetNfType())) {
            checkTargets(targets(request), services, type(request, registered));
        } else if (!OF_THE_NRF.containsAll(services)) {
            throw new TokenRefused(AccessTokenError.INVALID_SCOPE, "the NRF has no such service");
        }
    }

    private void checkRequester(AccessTokenReq request, Optional<KnownFunction> registered, Set<String> services) {
        if (registered.isEmpty() && registeredOnly && !OF_THE_NRF.containsAll(services)) {
            throw new TokenRefused(AccessTokenError.INVALID_CLIENT, "the requester is not registered");
        }
        var type = request.nfType();
        if (type != null
                && registered.filter(known -> !known.nfType().equals(type)).isPresent()) {
            throw new TokenRefused(AccessTokenError.INVALID_CLIENT, "the requester is registered as another type");
        }
        var plmn = request.requesterPlmn();
        if (plmn != null && registered.filter(known -> isOfOther(known, plmn)).isPresent()) {
            throw new TokenRefused(AccessTokenError.INVALID_CLIENT, "the requester is registered in another PLMN");
        }
    }

    private List<KnownFunction> targets(AccessTokenReq request) {
        var instance = request.targetNfInstanceId();
        if (instance != null) {
            return functions.find(UUID.fromString(instance)).stream().toList();
        }
        var type = request.targetNfType();
        if (type == null) {
            throw new TokenRefused(
                    AccessTokenError.INVALID_REQUEST, "targetNfType or targetNfInstanceId must be there");
        }
        return functions.ofType(type);
    }

    // Of targets that are not registered nothing is known; what a producer lets happen is its own matter.
    private static void checkTargets(List<KnownFunction> targets, Set<String> services, @Nullable String requester) {
        if (targets.isEmpty()) {
            return;
        }
        var offering = targets.stream()
                .filter(target -> target.services().containsAll(services))
                .toList();
        if (offering.isEmpty()) {
            throw new TokenRefused(AccessTokenError.INVALID_SCOPE, "no such target offers these services");
        }
        if (requester != null && offering.stream().noneMatch(target -> allows(target, requester))) {
            throw new TokenRefused(AccessTokenError.UNAUTHORIZED_CLIENT, "the requester's type is not allowed there");
        }
    }

    private static boolean isOfOther(KnownFunction known, PlmnId plmn) {
        return !known.plmns().isEmpty() && !known.plmns().contains(plmn);
    }

    private static boolean allows(KnownFunction target, String requester) {
        return target.allowedNfTypes().isEmpty() || target.allowedNfTypes().contains(requester);
    }

    private static @Nullable String type(AccessTokenReq request, Optional<KnownFunction> registered) {
        return registered.map(KnownFunction::nfType).orElse(request.nfType());
    }

    private static Set<String> services(String scope) {
        return Stream.of(scope.split(" ", -1))
                .map(name -> name.split(":", -1)[0])
                .collect(Collectors.toSet());
    }
}
