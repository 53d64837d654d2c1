package io.akalab.sbi;

import java.util.List;

/**
 * Who this application is on the SBI; each function declares one as a bean.
 *
 * @param type the NF type (TS 29.510 clause 6.1.6.3.3), e.g. {@code UDM}
 * @param apiRoots the APIs it serves, name and version, e.g. {@code /nudm-ueau/v1}; any other gets {@code INVALID_API}
 */
public record NetworkFunction(String type, List<String> apiRoots) {

    public NetworkFunction {
        apiRoots = List.copyOf(apiRoots);
    }

    /** A function of a type that serves these APIs. */
    public static NetworkFunction of(String type, String... apiRoots) {
        return new NetworkFunction(type, List.of(apiRoots));
    }
}
