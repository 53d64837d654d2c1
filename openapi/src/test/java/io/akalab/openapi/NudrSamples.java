package io.akalab.openapi;

import io.akalab.openapi.nudr.PatchItem;
import io.akalab.openapi.nudr.PatchResult;
import io.akalab.openapi.nudr.UdrAuthenticationSubscription;
import io.akalab.openapi.nudr.UdrSequenceNumber;
import java.util.List;
import java.util.Map;

/** One of each wire record of Nudr_DR, with the same marks as {@link Samples}. */
final class NudrSamples {

    static List<Record> all() {
        return List.of(
                new UdrAuthenticationSubscription(
                        "5G_AKA",
                        Samples.SECRET_16,
                        "none",
                        new UdrSequenceNumber("NON_TIME_BASED", "16f3b3f70fc2", Map.of("ausf", 2), 5),
                        "8000",
                        "tuak",
                        Samples.SECRET_16,
                        Samples.SECRET_32,
                        Samples.SUPI,
                        "1:8"),
                new PatchItem("move", "/a", "/b", Samples.SECRET_16),
                new PatchResult(List.of(new PatchResult.ReportItem("/sequenceNumber/sqn", "changed meanwhile"))));
    }

    private NudrSamples() {}
}
