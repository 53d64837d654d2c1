package io.akalab.udm.subscriptiondata;

import java.util.Arrays;
import java.util.Optional;

/** The data that a subscriber may have of his own (TS 29.505 clause 5.2.2). */
public enum DataName {
    /** AccessAndMobilitySubscriptionData, without its GPSIs. */
    AM("am-data"),
    /** SmfSelectionSubscriptionData. */
    SMF_SELECTION("smf-select-data"),
    /** An array of SessionManagementSubscriptionData. */
    SESSION_MANAGEMENT("sm-data"),
    /** An array of strings, the first of which is the one that a SUPI is translated into. */
    GPSIS("gpsis");

    private final String resource;

    DataName(String resource) {
        this.resource = resource;
    }

    /** The resource's name in TS 29.503 and TS 29.505. */
    public String resource() {
        return resource;
    }

    /** The data of a resource. */
    public static Optional<DataName> ofResource(String resource) {
        return Arrays.stream(values())
                .filter(name -> name.resource.equals(resource))
                .findFirst();
    }
}
