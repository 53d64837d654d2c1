package io.akalab.ausf.ueauthentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.openapi.common.PlmnId;
import io.akalab.sbi.oauth.Requester;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServingNetworksTest {

    private static final String HOME = "5G:mnc070.mcc999.3gppnetwork.org";
    private static final String OTHER = "5G:mnc001.mcc001.3gppnetwork.org";
    private static final String SNPN = HOME + ":000007ED9D5";
    private static final UUID AMF = UUID.randomUUID();
    private static final RequesterProperties.Networks OF_THE_AMF =
            new RequesterProperties.Networks(AMF, null, Set.of(OTHER));
    private static final RequesterProperties.Networks OF_THE_PLMN =
            new RequesterProperties.Networks(null, "001-01", Set.of(HOME, OTHER));

    @Test
    void anybodyMayAskForAnythingWhereNothingIsSet() {
        var networks = networks(Set.of());
        assertAllowed(networks, HOME, Requester.UNKNOWN);
        assertAllowed(networks, OTHER, requester(AMF, null));
    }

    @Test
    void nobodyMayAskForWhatIsNotOnTheListForEverybody() {
        var networks = networks(Set.of(HOME));
        assertAllowed(networks, HOME, Requester.UNKNOWN);
        assertRefused(networks, OTHER, Requester.UNKNOWN);
    }

    @Test
    void aTokenOfAPlmnIsForItsServingNetworkAlone() {
        var networks = networks(Set.of());
        var visited = requester(AMF, new PlmnId("999", "70"));
        assertAllowed(networks, HOME, visited);
        assertAllowed(networks, SNPN, visited);
        assertRefused(networks, OTHER, visited);
        assertRefused(networks, HOME, requester(AMF, new PlmnId("999", "071")));
    }

    @Test
    void aNamedInstanceMayUseItsOwnNetworksAndNoOther() {
        var networks = networks(Set.of(HOME), OF_THE_AMF);
        assertAllowed(networks, OTHER, requester(AMF, null));
        assertRefused(networks, HOME, requester(AMF, null));
        assertAllowed(networks, HOME, requester(UUID.randomUUID(), null));
    }

    @Test
    void aNamedPlmnMayUseNetworksThatItShares() {
        var networks = networks(Set.of(), OF_THE_PLMN);
        assertAllowed(networks, HOME, requester(AMF, new PlmnId("001", "01")));
        assertRefused(networks, SNPN, requester(AMF, new PlmnId("001", "01")));
    }

    @Test
    void whoeverIsNotNamedMayUseNothingWhereOthersAre() {
        assertRefused(networks(Set.of(), OF_THE_AMF), HOME, Requester.UNKNOWN);
    }

    private static ServingNetworks networks(Set<String> everybody, RequesterProperties.Networks... requesters) {
        return new ServingNetworks(
                new AuthenticationProperties(
                        List.of(URI.create("http://127.0.0.1:7001")), everybody, Duration.ofSeconds(60), 1, 1),
                new RequesterProperties(List.of(requesters)));
    }

    private static Requester requester(UUID id, @Nullable PlmnId plmn) {
        return new Requester(id.toString(), plmn);
    }

    private static void assertAllowed(ServingNetworks networks, String name, Requester requester) {
        assertThatCode(() -> networks.check(name, requester)).doesNotThrowAnyException();
    }

    private static void assertRefused(ServingNetworks networks, String name, Requester requester) {
        var problem = catchThrowableOfType(SbiProblem.class, () -> networks.check(name, requester));
        assertThat(problem.is(Cause.SERVING_NETWORK_NOT_AUTHORIZED)).isTrue();
    }
}
