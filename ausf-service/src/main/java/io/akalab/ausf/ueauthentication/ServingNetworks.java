package io.akalab.ausf.ueauthentication;

import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.openapi.common.PlmnId;
import io.akalab.sbi.oauth.Requester;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which serving network names a requester may use (TS 33.501 clause 6.1.2). A requester that the settings name, by its
 * instance id or its PLMN, may use those that they name for it. Any other may use that of the PLMN in its token; without
 * one, those that the settings name for everybody.
 */
@Component
class ServingNetworks {

    private final Set<String> everybody;
    private final List<RequesterProperties.Networks> named;

    ServingNetworks(AuthenticationProperties properties, RequesterProperties requesters) {
        this.everybody = properties.servingNetworks();
        this.named = requesters.requesters();
    }

    /**
     * Lets a request pass.
     *
     * @throws SbiProblem SERVING_NETWORK_NOT_AUTHORIZED, if the requester may not use the name
     */
    void check(String servingNetworkName, Requester requester) {
        var own = named.stream().filter(entry -> entry.names(requester)).toList();
        boolean allowed = own.isEmpty()
                ? isOfToken(servingNetworkName, requester) && isForEverybody(servingNetworkName)
                : own.stream().anyMatch(entry -> entry.servingNetworks().contains(servingNetworkName));
        if (!allowed) {
            throw new SbiProblem(
                    Cause.SERVING_NETWORK_NOT_AUTHORIZED,
                    servingNetworkName + " is not among those that the requester may use");
        }
    }

    private static boolean isOfToken(String servingNetworkName, Requester requester) {
        return requester.plmn() == null || name(requester.plmn()).equals(withoutNid(servingNetworkName));
    }

    // Where some requesters are named, the unnamed have nothing but what is for everybody.
    private boolean isForEverybody(String servingNetworkName) {
        return everybody.contains(servingNetworkName) || (everybody.isEmpty() && named.isEmpty());
    }

    private static String name(PlmnId plmn) {
        return ServingNetworkName.of(new Plmn(plmn.mcc(), plmn.mnc())).value();
    }

    private static String withoutNid(String servingNetworkName) {
        int nid = servingNetworkName.indexOf(':', "5G:".length());
        return nid < 0 ? servingNetworkName : servingNetworkName.substring(0, nid);
    }
}
