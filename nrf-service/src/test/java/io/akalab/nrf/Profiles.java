package io.akalab.nrf;

import java.util.UUID;

/** Profiles as functions of other vendors register them. */
public final class Profiles {

    /** A UDM with a service, and members that nobody here knows. */
    public static String udm(UUID id, String info) {
        return """
                {"nfInstanceId": "%s", "nfType": "UDM", "nfStatus": "REGISTERED", "ipv4Addresses": ["127.0.0.1"],
                 "plmnList": [{"mcc": "999", "mnc": "70"}], "udmInfo": {%s}, "customInfo": {"colour": "blue"},
                 "nfSetIdList": ["set1.udmset.5gc.mnc070.mcc999"],
                 "nfServices": [
                  {"serviceInstanceId": "1", "serviceName": "nudm-ueau", "scheme": "http", "nfServiceStatus": "REGISTERED",
                   "versions": [{"apiVersionInUri": "v1", "apiFullVersion": "1.1.0"}], "vendorId": "000001"},
                  {"serviceInstanceId": "2", "serviceName": "nudm-sdm", "scheme": "http", "nfServiceStatus": "REGISTERED",
                   "allowedNfTypes": ["AMF"],
                   "versions": [{"apiVersionInUri": "v2", "apiFullVersion": "2.1.0"}]}]}
                """.formatted(id, info);
    }

    private Profiles() {}
}
