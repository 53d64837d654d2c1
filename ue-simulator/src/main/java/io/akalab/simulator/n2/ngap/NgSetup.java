package io.akalab.simulator.n2.ngap;

import io.akalab.ngap.element.PagingDrx;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.TimeToWait;
import io.akalab.ngap.message.NgSetupFailure;
import io.akalab.ngap.message.NgSetupRequest;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.simulator.n2.N2LinkException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The NG setup of a gNB (TS 38.413 clause 8.7.1), and whether its AMF is one that it can use. */
final class NgSetup {

    private NgSetup() {}

    static NgSetupRequest request(GnbSettings settings) {
        return new NgSetupRequest(settings.globalRanNodeId(), settings.name(), settings.supportedTas(), PagingDrx.V128);
    }

    /**
     * Looks at the answer.
     *
     * @throws N2LinkException with the reason, if the AMF refuses or isn't of use to this gNB
     */
    static NgSetupResponse accepted(NgapMessage answer, GnbSettings settings) {
        return switch (answer) {
            case NgSetupResponse response -> checked(response, settings);
            case NgSetupFailure failure ->
                throw new N2LinkException("the AMF refused the NG setup: " + failure.cause() + ": this gNB broadcasts "
                        + settings.broadcast() + again(failure.timeToWait()));
            default -> throw new N2LinkException("the AMF answers the NG setup with something else");
        };
    }

    private static NgSetupResponse checked(NgSetupResponse response, GnbSettings settings) {
        boolean serves = response.servedGuamis().stream()
                .anyMatch(served -> served.guami().plmn().equals(settings.plmn()));
        if (!serves) {
            throw new N2LinkException(
                    "AMF selection failed: " + response.amfName() + " has no GUAMI in " + settings.plmn());
        }
        requireSlice(response.amfName(), response.plmnSupport(), settings);
        return response;
    }

    /** As with UERANSIM, an SST in common will do. */
    static void requireSlice(String amf, List<PlmnSupport> support, GnbSettings settings) {
        var slices = support.stream()
                .filter(plmn -> plmn.plmn().equals(settings.plmn()))
                .flatMap(plmn -> plmn.slices().stream())
                .toList();
        if (slices.stream().noneMatch(slice -> offers(settings, slice))) {
            throw new N2LinkException("AMF selection failed: this gNB broadcasts " + settings.broadcast() + ", and "
                    + amf + " supports " + text(slices) + " in " + settings.plmn());
        }
    }

    private static boolean offers(GnbSettings settings, SNssai slice) {
        return settings.slices().stream().anyMatch(own -> own.sst() == slice.sst());
    }

    private static String text(List<SNssai> slices) {
        return slices.isEmpty()
                ? "no slice"
                : slices.stream().map(GnbSettings::text).collect(Collectors.joining(" and "));
    }

    static String again(@Nullable TimeToWait time) {
        return time == null ? "" : "; it may be tried again after " + seconds(time) + " s";
    }

    private static int seconds(TimeToWait time) {
        return switch (time) {
            case V1S -> 1;
            case V2S -> 2;
            case V5S -> 5;
            case V10S -> 10;
            case V20S -> 20;
            case V60S -> 60;
        };
    }
}
