package io.akalab.nrf.nfdiscovery;

import io.akalab.nrf.nfmanagement.RegisteredInstance;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.nfmanagement.NFService;
import io.akalab.sbi.nrf.ServedSubscribers;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a discovery looks for (TS 29.510 clause 6.2.3.2.3.1); what is null or empty excludes nothing.
 *
 * @param requesterNfType who asks: what may not be found by such a one is not
 */
record Query(
        String targetNfType,
        String requesterNfType,
        Set<String> serviceNames,
        @Nullable UUID targetNfInstanceId,
        @Nullable String targetNfSetId,
        List<PlmnId> targetPlmns,
        List<PlmnId> requesterPlmns,
        @Nullable String supi,
        @Nullable String routingIndicator,
        Set<String> groupIds) {

    /** Whether an instance is what is looked for. */
    boolean finds(RegisteredInstance instance) {
        var profile = instance.profile();
        return instance.isRegistered()
                && targetNfType.equals(profile.nfType())
                && instance.allows(requesterNfType)
                && overlap(requesterPlmns, profile.allowedPlmns())
                && overlap(targetPlmns, profile.plmnList())
                && (targetNfInstanceId == null || targetNfInstanceId.equals(instance.id()))
                && (targetNfSetId == null
                        || (profile.nfSetIdList() != null
                                && profile.nfSetIdList().contains(targetNfSetId)))
                && (serviceNames.isEmpty() || profile.services().stream().anyMatch(this::finds))
                && serves(ServedSubscribers.of(profile));
    }

    /** Whether a service is one that is looked for, and in service for whoever asks. */
    boolean finds(NFService service) {
        return (serviceNames.isEmpty() || serviceNames.contains(service.serviceName()))
                && "REGISTERED".equals(service.nfServiceStatus())
                && (service.allowedNfTypes() == null || service.allowedNfTypes().contains(requesterNfType))
                && overlap(requesterPlmns, service.allowedPlmns());
    }

    private boolean serves(ServedSubscribers served) {
        return served.hasSupi(supi)
                && served.hasRoutingIndicator(routingIndicator)
                && (groupIds.isEmpty() || served.isOfGroup(groupIds));
    }

    /** Whether two lists have a PLMN in common; one that is absent has all. */
    private static boolean overlap(List<PlmnId> wanted, @Nullable List<PlmnId> given) {
        return wanted.isEmpty() || given == null || !Collections.disjoint(wanted, given);
    }

    @Override
    public String toString() {
        return "Query[" + targetNfType + ", redacted]";
    }
}
