package io.akalab.openapi;

import io.akalab.openapi.nudm.sdm.AcknowledgeInfo;
import io.akalab.openapi.nudm.sdm.IdTranslationResult;
import io.akalab.openapi.nudm.sdm.ModificationNotification;
import io.akalab.openapi.nudm.sdm.SdmSubsModification;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.openapi.nudm.sdm.SubscriptionDataSets;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistrationModification;
import io.akalab.openapi.nudm.uecm.AmfNon3GppAccessRegistrationModification;
import io.akalab.openapi.nudm.uecm.DeregistrationData;
import io.akalab.openapi.nudm.uecm.RegistrationDataSets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One of each wire record of Nudm_UECM and Nudm_SDM, read from JSON, with the same marks as {@link Samples}. */
final class NudmSamples {

    private static final String GUAMI = """
            {"plmnId":{"mcc":"999","mnc":"70","nid":"0123456789a"},"amfId":"020040"}""";

    private static final String REGISTRATION = """
            "amfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf2","supportedFeatures":"1","purgeFlag":false,
            "pei":"imei-000000000000001","imsVoPs":"HOMOGENEOUS_NON_SUPPORT",
            "deregCallbackUri":"http://127.0.0.1/namf-callback/v1/5ec7e7/dereg-notify","amfServiceNameDereg":"namf-callback",
            "pcscfRestorationCallbackUri":"http://127.0.0.1/p","amfServiceNamePcscfRest":"namf-callback","guami":%s,
            "backupAmfInfo":[{"backupAmf":"amf2","guamiList":[%s]}],"ratType":"NR","urrpIndicator":false,
            "amfEeSubscriptionId":"http://127.0.0.1/e","registrationTime":"2026-01-02T03:04:05.678Z",
            "noEeSubscriptionInd":true,"supi":"imsi-999700000000001","reRegistrationRequired":false
            """.formatted(GUAMI, GUAMI);

    private static final String CHANGE = """
            "guami":%s,"purgeFlag":true,"pei":"imei-000000000000001","imsVoPs":"HOMOGENEOUS_SUPPORT",
            "backupAmfInfo":[{"backupAmf":"amf2"}]""".formatted(GUAMI);

    private static final String DATA_SETS = """
            {"amData":{"supportedFeatures":"1","gpsis":["msisdn-0000000001"],"internalGroupIds":["0000000a-999-70-01"],
              "subscribedUeAmbr":{"uplink":"1 Gbps","downlink":"2.5 Gbps"},
              "nssai":{"supportedFeatures":"1","defaultSingleNssais":[{"sst":1}],"singleNssais":[{"sst":2,"sd":"010203"}],
                "provisioningTime":"2026-01-02T03:04:05.678Z"},
              "ratRestrictions":["EUTRA"],"forbiddenAreas":[{"tacs":["000001"]},{"areaCode":"x"}],
              "serviceAreaRestriction":{"restrictionType":"ALLOWED_AREAS","areas":[{"areaCode":"x"}],"maxNumOfTAs":1},
              "coreNetworkTypeRestrictions":["EPC"],"accessTypeRestrictions":["NON_3GPP_ACCESS"],"rfspIndex":1,
              "subsRegTimer":60,"ueUsageType":1,"mpsPriority":false,"mcsPriority":false,"activeTime":10,
              "routingIndicator":"0","micoAllowed":false,"odbPacketServices":"ALL_PACKET_SERVICES",
              "subscribedDnnList":["internet"],"serviceGapTime":1,"nssaiInclusionAllowed":false},
             "smfSelData":{"supportedFeatures":"1","subscribedSnssaiInfos":{"1":{"dnnInfos":[{"dnn":"internet",
               "defaultDnnIndicator":true,"lboRoamingAllowed":false,"iwkEpsInd":false,"dnnBarred":false,"invokeNefInd":false,
               "smfList":["9392f0e2-e48f-41ea-87b8-41952c9b5bf2"],"sameSmfInd":false}]}}},
             "uecSmfData":{"pduSessions":{"1":{"dnn":"internet","smfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf2",
               "plmnId":{"mcc":"999","mnc":"70"},"singleNssai":{"sst":1}}}},
             "smData":[{"singleNssai":{"sst":1},"internalGroupIds":["0000000a-999-70-01"],
               "odbPacketServices":"ALL_PACKET_SERVICES","dnnConfigurations":{"internet":{
               "pduSessionTypes":{"defaultSessionType":"IPV4","allowedSessionTypes":["IPV6"]},
               "sscModes":{"defaultSscMode":"SSC_MODE_1","allowedSscModes":["SSC_MODE_2"]},"iwkEpsInd":false,
               "5gQosProfile":{"5qi":9,"arp":{"priorityLevel":8,"preemptCap":"NOT_PREEMPT","preemptVuln":"PREEMPTABLE"},
                 "priorityLevel":8},
               "sessionAmbr":{"uplink":"1 Mbps","downlink":"2 Mbps"},"3gppChargingCharacteristics":"0800",
               "staticIpAddress":[{"ipv4Addr":"10.0.0.1"},{"ipv6Addr":"fd00::1"},{"ipv6Prefix":"fd00::/64"}],
               "upSecurity":{"upIntegr":"NOT_NEEDED","upConfid":"PREFERRED"}}}}]}""";

    private static final String SMF_REGISTRATION = """
            {"smfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf2","smfSetId":"s","supportedFeatures":"1","pduSessionId":1,
             "singleNssai":{"sst":1},"dnn":"internet","emergencyServices":false,
             "pcscfRestorationCallbackUri":"http://127.0.0.1/p","plmnId":{"mcc":"999","mnc":"70"},"pgwFqdn":"pgw",
             "deregCallbackUri":"http://127.0.0.1/d","registrationReason":"SMF_CONTEXT_TRANSFERRED",
             "registrationTime":"2026-01-02T03:04:05.678Z"}""";

    static List<Record> all() {
        return List.of(
                read(RegistrationDataSets.class, """
                        {"amf3Gpp":{%s,"initialRegistrationInd":true,"emergencyRegistrationInd":false,"drFlag":false,
                        "ueSrvccCapability":false,"ueReachableInd":"REACHABLE"},"amfNon3Gpp":{%s},
                        "smfRegistration":{"smfRegistrationList":[%s]}}""".formatted(REGISTRATION, REGISTRATION, SMF_REGISTRATION)),
                read(Amf3GppAccessRegistrationModification.class, "{" + CHANGE + ",\"ueSrvccCapability\":true}"),
                read(AmfNon3GppAccessRegistrationModification.class, "{" + CHANGE + "}"),
                read(DeregistrationData.class, """
                        {"deregReason":"UE_INITIAL_REGISTRATION","accessType":"3GPP_ACCESS","pduSessionId":1}"""),
                read(SubscriptionDataSets.class, DATA_SETS),
                read(IdTranslationResult.class, """
                        {"supportedFeatures":"1","supi":"imsi-999700000000001","gpsi":"msisdn-0000000001",
                        "additionalGpsis":["msisdn-0000000001"]}"""),
                read(SdmSubscription.class, """
                        {"nfInstanceId":"9392f0e2-e48f-41ea-87b8-41952c9b5bf2","implicitUnsubscribe":true,
                        "expires":"2026-01-02T03:04:05.678Z","callbackReference":"http://127.0.0.1/5ec7e7",
                        "amfServiceName":"namf-callback","monitoredResourceUris":["imsi-999700000000001/am-data"],
                        "singleNssai":{"sst":1},"dnn":"internet","subscriptionId":"5ec7e7",
                        "plmnId":{"mcc":"999","mnc":"70"},"immediateReport":true,"report":%s,"supportedFeatures":"2",
                        "uniqueSubscription":true}""".formatted(DATA_SETS)),
                read(SdmSubsModification.class, """
                        {"expires":"2026-01-02T03:04:05.678Z","monitoredResourceUris":["imsi-999700000000001/am-data"]}"""),
                read(ModificationNotification.class, """
                        {"notifyItems":[{"resourceId":"imsi-999700000000001/am-data","changes":[{"op":"REPLACE","path":"",
                        "from":"/5ec7e7","origValue":"5ec7e7","newValue":"5ec7e7"}]}],"subscriptionId":"5ec7e7"}"""),
                read(AcknowledgeInfo.class, """
                        {"sorMacIue":"%s","upuMacIue":"%s","provisioningTime":"2026-01-02T03:04:05.678Z",
                        "ueNotReachable":false}""".formatted(Samples.SECRET_16, Samples.SECRET_16)));
    }

    private static <T> T read(Class<T> type, String json) {
        return JsonMapper.shared().readValue(json, type);
    }

    private NudmSamples() {}
}
