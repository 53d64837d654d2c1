package io.akalab.sbi.nrf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CandidateTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "http | 'ipEndPoints':[{'ipv4Address':'10.0.0.1','port':7001}] | | http://10.0.0.1:7001",
                "http | 'ipEndPoints':[{'ipv6Address':'::1','port':7001}] | | http://[::1]:7001",
                "http | 'ipEndPoints':[{'port':7001}] | 'ipv4Addresses':['10.0.0.2'] | http://10.0.0.2:7001",
                "http | 'fqdn':'s.example' | 'ipv4Addresses':['10.0.0.2'] | http://s.example",
                "http | 'apiPrefix':'a/b' | 'fqdn':'i.example' | http://i.example/a/b",
                "http | 'apiPrefix':'/a/' | 'ipv6Addresses':['::2'] | http://[::2]/a",
                "https | 'ipEndPoints':[{'ipv4Address':'10.0.0.1','port':443}] | 'fqdn':'i.example' | https://i.example:443",
                "https | 'ipEndPoints':[{'ipv4Address':'10.0.0.1','port':443}] | | https://10.0.0.1:443"
            })
    void findsItsAddress(String scheme, String service, String instance, String expected) {
        var candidate = candidate(instance, "'scheme':'" + scheme + "'," + service);
        assertThat(candidate.orElseThrow().target().apiRoot()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'scheme':'http'",
                "'scheme':'http','fqdn':'no host'",
                "'scheme':'http','fqdn':'x','nfServiceStatus':'SUSPENDED'",
                "'scheme':'http','fqdn':'x','serviceName':'nudm-sdm'",
                "'scheme':'http','fqdn':'x','versions':[{'apiVersionInUri':'v2','apiFullVersion':'2.0.0'}]"
            })
    void isNoneWithoutAnAddressOrTheService(String service) {
        assertThat(candidate(null, service)).isEmpty();
    }

    @Test
    void prefersThePriorityAndCapacityOfTheService() {
        var candidate = candidate("'priority':5,'capacity':10", "'scheme':'http','fqdn':'x','priority':2")
                .orElseThrow();
        assertThat(candidate.priority()).isEqualTo(2);
        assertThat(candidate.capacity()).isEqualTo(10);
    }

    private static Optional<Candidate> candidate(@org.jspecify.annotations.Nullable String instance, String service) {
        var defaults = "'serviceInstanceId':'1'"
                + (service.contains("serviceName") ? "" : ",'serviceName':'nudm-ueau'")
                + (service.contains("nfServiceStatus") ? "" : ",'nfServiceStatus':'REGISTERED'")
                + (service.contains("versions")
                        ? ""
                        : ",'versions':[{'apiVersionInUri':'v1','apiFullVersion':'1.0.0'}]");
        var profile = "{'nfInstanceId':'4947a69a-f61b-4bc1-b9da-47c9c5d14b64','nfType':'UDM','nfStatus':'REGISTERED',"
                + (instance == null ? "" : instance + ",") + "'nfServices':[{" + defaults + "," + service + "}]}";
        return Candidate.of(JSON.readValue(profile.replace('\'', '"'), NFProfile.class), "nudm-ueau", "v1");
    }
}
