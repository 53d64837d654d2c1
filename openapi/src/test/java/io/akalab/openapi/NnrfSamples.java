package io.akalab.openapi;

import io.akalab.openapi.common.Link;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nnrf.nfdiscovery.SearchResult;
import io.akalab.openapi.nnrf.nfmanagement.AmfInfo;
import io.akalab.openapi.nnrf.nfmanagement.AusfInfo;
import io.akalab.openapi.nnrf.nfmanagement.ChangeItem;
import io.akalab.openapi.nnrf.nfmanagement.Guami;
import io.akalab.openapi.nnrf.nfmanagement.IpEndPoint;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.NFService;
import io.akalab.openapi.nnrf.nfmanagement.NFServiceVersion;
import io.akalab.openapi.nnrf.nfmanagement.NotificationData;
import io.akalab.openapi.nnrf.nfmanagement.PatchItem;
import io.akalab.openapi.nnrf.nfmanagement.SubscrCond;
import io.akalab.openapi.nnrf.nfmanagement.SubscriptionData;
import io.akalab.openapi.nnrf.nfmanagement.SupiRange;
import io.akalab.openapi.nnrf.nfmanagement.Tai;
import io.akalab.openapi.nnrf.nfmanagement.UdmInfo;
import io.akalab.openapi.nnrf.nfmanagement.UdrInfo;
import io.akalab.openapi.nnrf.nfmanagement.UriLinks;
import io.akalab.openapi.nnrf.nfmanagement.UriList;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A full sample of each wire record of the NRF. */
final class NnrfSamples {

    private static final String ID = "4947a69a-f61b-4bc1-b9da-47c9c5d14b64";
    private static final Instant TIME = Instant.parse("2030-01-01T00:00:00Z");
    private static final PlmnId PLMN = new PlmnId("999", "70");

    static List<Record> all() {
        return List.of(
                profile(),
                new SearchResult(60, List.of(profile()), 2),
                new SubscriptionData(
                        "http://127.0.0.1/x",
                        ID,
                        new SubscrCond(ID, "UDM", "nudm-ueau", "set1", "g"),
                        "1",
                        TIME,
                        List.of("NF_DEREGISTERED"),
                        "AUSF",
                        "ausf.example"),
                new NotificationData("NF_PROFILE_CHANGED", "http://127.0.0.1/x", profile(), List.of(change())),
                new PatchItem("replace", "/nfStatus", "/from", "REGISTERED"),
                new UriList(new UriLinks(new Link("http://127.0.0.1/x"), List.of(new Link("http://127.0.0.1/y"))), 1));
    }

    private static NFProfile profile() {
        var range = List.of(new SupiRange("999700", "999709", "^imsi-99970[0-9]+$"));
        return new NFProfile(
                ID,
                "udm1",
                "UDM",
                "REGISTERED",
                5,
                List.of(PLMN),
                List.of(new Snssai(1, "010203")),
                "udm.example",
                List.of("127.0.0.1"),
                List.of("::1"),
                List.of(PLMN),
                List.of("AUSF"),
                1,
                100,
                50,
                "here",
                new UdrInfo("g", range, List.of("SUBSCRIPTION")),
                new UdmInfo("g", range, List.of("0")),
                new AusfInfo("g", range, List.of("0")),
                new AmfInfo("001", "02", List.of(new Guami(PLMN, "020040")), List.of(new Tai(PLMN, "000001"))),
                TIME,
                List.of(service()),
                Map.of("s1", service()),
                List.of("set1"));
    }

    private static NFService service() {
        return new NFService(
                "s1",
                "nudm-ueau",
                List.of(new NFServiceVersion("v1", "1.3.0", TIME)),
                "http",
                "REGISTERED",
                "udm.example",
                List.of(new IpEndPoint("127.0.0.1", null, "TCP", 7001)),
                "prefix",
                List.of(PLMN),
                List.of("AUSF"),
                1,
                100,
                50,
                TIME,
                "0f",
                List.of("set1"),
                true);
    }

    private static ChangeItem change() {
        return new ChangeItem("REPLACE", "/load", "/from", 1, 2);
    }

    private NnrfSamples() {}
}
