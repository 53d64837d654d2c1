package io.akalab.amf.udm;

import io.akalab.amf.n2.Slice;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nudm.sdm.AccessAndMobilitySubscriptionData;
import io.akalab.openapi.nudm.sdm.Nssai;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the UDM's answers. */
final class UdmAnswers {

    private UdmAnswers() {}

    /** The data of a subscription's report, if there is one. */
    static Optional<AccessAndMobilitySubscriptionData> reported(SdmSubscription subscription) {
        var report = subscription.report();
        return report == null ? Optional.empty() : Optional.ofNullable(report.amData());
    }

    /** Why a subscriber may not be served in an NR cell of a 5G core; empty if he may. */
    static Optional<String> restriction(AccessAndMobilitySubscriptionData data) {
        if (has(data.ratRestrictions(), "NR")) {
            return Optional.of("RAT_NOT_ALLOWED");
        }
        if (has(data.coreNetworkTypeRestrictions(), "5GC") || has(data.accessTypeRestrictions(), "3GPP_ACCESS")) {
            return Optional.of("ACCESS_NOT_ALLOWED");
        }
        return Optional.empty();
    }

    /** The slices; none where the data have none. */
    static SubscribedSlices slices(@Nullable Nssai nssai) {
        return nssai == null
                ? new SubscribedSlices(List.of(), List.of())
                : new SubscribedSlices(slices(nssai.defaultSingleNssais()), slices(nssai.singleNssais()));
    }

    /** Why the UDM refused. */
    static String cause(SbiProblem problem) {
        var cause = problem instanceof UpstreamProblem upstream
                ? upstream.upstreamCause()
                : problem.details().cause();
        return cause == null ? Cause.UPSTREAM_SERVER_ERROR.name() : cause;
    }

    private static List<Slice> slices(@Nullable List<Snssai> snssais) {
        return snssais == null
                ? List.of()
                : snssais.stream()
                        .map(snssai -> new Slice(
                                snssai.sst(),
                                snssai.sd() == null ? null : snssai.sd().toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private static boolean has(@Nullable List<String> values, String value) {
        return values != null && values.contains(value);
    }
}
