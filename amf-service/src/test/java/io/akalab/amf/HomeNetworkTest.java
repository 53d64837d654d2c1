package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.amf.udm.UdmClient;
import io.akalab.fakeudm.FakeUdm;
import io.akalab.nas.element.DeregistrationType;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.NgKsi;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.RejectedSnssai;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.DeregistrationAcceptToUe;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationReject;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.openapi.nudm.sdm.ChangeItem;
import io.akalab.openapi.nudm.sdm.ModificationNotification;
import io.akalab.openapi.nudm.sdm.NotifyItem;
import io.akalab.openapi.nudm.uecm.DeregistrationData;
import io.akalab.sbi.client.UpstreamProblem;
import io.akalab.sbi.problem.Cause;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What the AMF has to do with the UDM (TS 23.502 clauses 4.2.2.2.2 and 4.2.2.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeNetworkTest {

    private final ConfigurableApplicationContext udmContext = FakeUdm.start();
    private final FakeUdm udm = udmContext.getBean(FakeUdm.class);
    private Lab lab;

    @BeforeAll
    void start() {
        lab = new Lab(
                // An UDM that says it is overloaded is believed at once.
                "--akalab.amf.home-requests.patience=1ms",
                "--akalab.amf.udm-uri=" + udmUri(),
                "--akalab.amf.slices[0].sst=1",
                "--akalab.amf.slices[1].sst=2",
                "--akalab.amf.slices[1].sd=0A0B0C");
    }

    @AfterAll
    void stop() {
        lab.close();
        udmContext.close();
    }

    @Test
    void registersAtTheUdmAndLearnsTheSlicesWithTwoRequests() {
        var ue = lab.ue().register();

        assertThat(udm.requests(supi(ue))).containsExactly("register", "subscribe");
        var registration = udm.registration(supi(ue));
        assertThat(registration.guami().amfId()).isEqualTo("020040");
        assertThat(registration.guami().plmnId().mnc()).isEqualTo("70");
        assertThat(registration.ratType()).isEqualTo("NR");
        assertThat(registration.pei()).isEqualTo("imeisv-4370816125816151");
        assertThat(registration.initialRegistrationInd()).isTrue();
        assertThat(registration.deregCallbackUri()).doesNotContain(ue.imsi().value());
        var subscription = udm.subscription(supi(ue));
        assertThat(subscription.immediateReport()).isTrue();
        assertThat(subscription.implicitUnsubscribe()).isTrue();
        assertThat(subscription.monitoredResourceUris())
                .containsExactly(
                        "/nudm-sdm/v2/" + supi(ue) + "/am-data", "/nudm-sdm/v2/" + supi(ue) + "/smf-select-data");
    }

    @Test
    void asksTheNextUdmWhereTheFirstIsNotReached() {
        try (var other = new Lab("--akalab.amf.udm-uri=http://127.0.0.1:1," + udmUri())) {
            var ue = other.ue().register();
            ue.sendProtected(ue.deregistration(DeregistrationType.NORMAL));
            assertThat(udm.requests(supi(ue))).containsExactly("register", "subscribe", "purge");
        }
    }

    @Test
    void tellsTheUdmWhereOthersReachTheAmf() {
        try (var other = new Lab("--akalab.amf.udm-uri=" + udmUri(), "--akalab.sbi.api-root=http://amf.example:7003")) {
            var ue = other.ue().register();
            assertThat(udm.registration(supi(ue)).deregCallbackUri())
                    .startsWith("http://amf.example:7003/namf-callback/v1/");
            assertThat(udm.subscription(supi(ue)).callbackReference())
                    .startsWith("http://amf.example:7003/namf-callback/v1/");
        }
    }

    @Test
    void servesAnybodyWhereNoUdmIsNamedAndThereIsNoNrf() {
        try (var alone = new Lab()) {
            assertThat(alone.amf(UdmClient.class).isConfigured()).isFalse();
            var ue = alone.ue().register();
            assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
            assertThat(udm.requests(supi(ue))).isEmpty();
        }
    }

    @Test
    void asksAForeignUdmForTheSlicesByThemselvesAndEndsItsSubscription() {
        var ue = lab.ue();
        udm.spare(supi(ue));
        ue.register();
        assertThat(udm.requests(supi(ue)))
                .containsExactly("register", "subscribe", "nssai {\"mcc\":\"999\",\"mnc\":\"70\"}");

        ue.sendProtected(ue.deregistration(DeregistrationType.NORMAL));

        assertThat(udm.requests(supi(ue))).endsWith("unsubscribe", "purge");
    }

    @Test
    void tellsTheUdmThatAUeHasGone() {
        var ue = lab.ue().register();

        ue.sendProtected(ue.deregistration(DeregistrationType.NORMAL)).received(DeregistrationAcceptToUe.class);

        assertThat(udm.requests(supi(ue))).containsExactly("register", "subscribe", "purge");
    }

    @Test
    void allowsWhatIsAskedForServedAndSubscribedAndRejectsTheRest() {
        var ue = lab.ue();
        udm.amData(supi(ue), """
                {"nssai":{"defaultSingleNssais":[{"sst":1}],"singleNssais":[{"sst":2,"sd":"0A0B0C"},{"sst":3}]}}""");

        var accept = accepted(
                ue,
                ue.registrationRequest()
                        .withRequestedNssai(List.of(Snssai.of(2, 0x0A0B0C), Snssai.of(3), Snssai.of(4))));

        assertThat(accept.allowedNssai().orElseThrow()).containsExactly(Snssai.of(2, 0x0A0B0C));
        assertThat(accept.rejectedNssai().orElseThrow())
                .containsExactly(
                        new RejectedSnssai(Snssai.of(3), RejectedSnssai.Cause.NOT_IN_PLMN),
                        new RejectedSnssai(Snssai.of(4), RejectedSnssai.Cause.NOT_IN_PLMN));
    }

    @Test
    void allowsTheSlicesByDefaultWhereNothingElseIsAllowed() {
        var ue = lab.ue();
        udm.amData(supi(ue), """
                {"nssai":{"defaultSingleNssais":[{"sst":1}],"singleNssais":[{"sst":2,"sd":"0a0b0c"}]}}""");

        assertThat(accepted(ue, ue.registrationRequest()).allowedNssai().orElseThrow())
                .containsExactly(Snssai.of(1));
        var other = lab.ue();
        var accept = accepted(other, other.registrationRequest().withRequestedNssai(List.of(Snssai.of(9))));
        assertThat(accept.allowedNssai().orElseThrow()).containsExactly(Snssai.of(1));
        assertThat(accept.rejectedNssai().orElseThrow()).hasSize(1);
    }

    @Test
    void rejectsASubscriberOfSlicesThatAreNotServed() {
        var ue = lab.ue();
        udm.amData(supi(ue), "{\"nssai\":{\"defaultSingleNssais\":[{\"sst\":7}]}}");

        var reject = rejected(ue, ue.registrationRequest().withRequestedNssai(List.of(Snssai.of(1))));

        assertThat(reject.cause()).isEqualTo(GmmCause.NO_NETWORK_SLICES_AVAILABLE);
        assertThat(reject.rejectedNssai().orElseThrow())
                .containsExactly(new RejectedSnssai(Snssai.of(1), RejectedSnssai.Cause.NOT_IN_PLMN));
        assertThat(udm.requests(supi(ue))).containsExactly("register", "subscribe", "purge");
    }

    @ParameterizedTest
    @CsvSource({
        "USER_NOT_FOUND, FIVE_GS_SERVICES_NOT_ALLOWED",
        "NF_CONGESTION, CONGESTION",
        "SYSTEM_FAILURE, NO_SUITABLE_CELLS_IN_TRACKING_AREA"
    })
    void rejectsAUeThatTheUdmRefuses(Cause refusal, GmmCause cause) {
        var ue = lab.ue();
        udm.refuse(supi(ue), refusal);

        assertThat(rejected(ue, ue.registrationRequest()).cause()).isEqualTo(cause);
        assertThat(udm.requests(supi(ue))).containsExactly("register");
    }

    @Test
    void rejectsASubscriberWhoMayNotUseNr() {
        var ue = lab.ue();
        udm.amData(supi(ue), "{\"nssai\":{\"defaultSingleNssais\":[{\"sst\":1}]},\"ratRestrictions\":[\"NR\"]}");

        assertThat(rejected(ue, ue.registrationRequest()).cause())
                .isEqualTo(GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
    }

    @Test
    void rejectsWhereTheUdmIsNotReached() {
        try (var lonely = new Lab("--akalab.amf.udm-uri=http://127.0.0.1:1")) {
            var ue = lonely.ue();
            assertThat(rejected(ue, ue.registrationRequest()).cause())
                    .isEqualTo(GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
        }
    }

    @Test
    void waitsForNobodyInAnEmergency() {
        try (var lonely = new Lab("--akalab.amf.udm-uri=http://127.0.0.1:1", "--akalab.amf.emergency.enabled=true")) {
            var ue = lonely.ue();
            var request = new RegistrationRequest(
                            RegistrationType.EMERGENCY, false, NgKsi.NO_KEY, new MobileIdentity.SuciIdentity(ue.suci()))
                    .withUeSecurityCapability(capability(ue));
            assertThat(accepted(ue, request).allowedNssai()).isPresent();
        }
    }

    @Test
    void doesNotRegisterAUeAgainThatOnlyUpdates() {
        var ue = lab.ue().register();
        var update = new RegistrationRequest(
                        RegistrationType.MOBILITY_UPDATING,
                        false,
                        ue.nas().ngKsi(),
                        new MobileIdentity.FiveGGuti(ue.guti()))
                .withUeSecurityCapability(capability(ue));
        ue.reopen(update);
        ue.complete();

        assertThat(udm.requests(supi(ue))).containsExactly("register", "subscribe");

        ue.sendProtected(ue.deregistration(DeregistrationType.NORMAL));
        assertThat(udm.requests(supi(ue))).containsExactly("register", "subscribe", "purge");
    }

    @Test
    void registersAUeThatBeginsAnewWithoutPurgingIt() {
        var ue = lab.ue().register();
        ue.open(ue.registrationRequest()).finish();

        assertThat(udm.requests(supi(ue))).containsExactly("register", "subscribe", "register", "subscribe");
    }

    @Test
    void forgetsAUeThatAnotherAmfServes() {
        var ue = lab.ue().register();

        post(deregistration(ue), new DeregistrationData("UE_INITIAL_REGISTRATION", "3GPP_ACCESS", null));

        ue.fetch(0);
        assertThat(ue.received()).isEmpty();
        assertThat(ue.releaseCause()).isEqualTo("radioNetwork/release-due-to-5gc-generated-reason");
        assertUnknown(deregistration(ue));
        assertThat(udm.requests(supi(ue))).containsExactly("register", "subscribe");
    }

    @ParameterizedTest
    @CsvSource({"SUBSCRIPTION_WITHDRAWN, false", "REREGISTRATION_REQUIRED, true"})
    void sendsAUeAwayThatTheHomeNetworkWantsToGo(String reason, boolean again) {
        var ue = lab.ue().register();

        post(deregistration(ue), new DeregistrationData(reason, null, null));

        var request = ue.fetch(0).received(DeregistrationRequestToUe.class);
        assertThat(request.type().reRegistrationRequired()).isEqualTo(again);
        assertUnknown(deregistration(ue));
    }

    @Test
    void listensToNobodyWhoMeansAnEarlierRegistration() {
        var ue = lab.ue().register();
        var earlier = deregistration(ue);
        ue.open(ue.registrationRequest()).finish();

        assertUnknown(earlier);
        assertThat(ue.state().rmState()).isEqualTo("RM-REGISTERED");
    }

    @Test
    void takesChangedSlicesIntoAccountFromTheNextRegistrationOn() {
        var ue = lab.ue().register();
        udm.amData(supi(ue), "{\"nssai\":{\"defaultSingleNssais\":[{\"sst\":2,\"sd\":\"0a0b0c\"}]}}");
        var item = new NotifyItem("am-data", List.of(new ChangeItem("REPLACE", "/nssai", null, null, "x")));

        post(
                URI.create(udm.subscription(supi(ue)).callbackReference()),
                new ModificationNotification(List.of(item), null));

        assertThat(ue.fetch(0).received(ConfigurationUpdateCommand.class).registrationRequested())
                .isTrue();
        ue.sendProtected(new ConfigurationUpdateComplete());
        assertThat(ue.releaseCause()).isEqualTo("radioNetwork/release-due-to-5gc-generated-reason");
        ue.released();
        var update = new RegistrationRequest(
                        RegistrationType.MOBILITY_UPDATING,
                        false,
                        ue.nas().ngKsi(),
                        new MobileIdentity.FiveGGuti(ue.guti()))
                .withUeSecurityCapability(capability(ue));
        ue.reopen(update);
        var accept = ue.received(RegistrationAccept.class);
        assertThat(accept.allowedNssai().orElseThrow()).containsExactly(Snssai.of(2, 0x0A0B0C));
        assertThat(accept.rejectedNssai()).isEmpty();
    }

    @Test
    void refusesANotificationThatBreaksItsContract() {
        var ue = lab.ue().register();
        assertThatThrownBy(() -> post(deregistration(ue), Map.of("accessType", "3GPP_ACCESS")))
                .isInstanceOfSatisfying(
                        UpstreamProblem.class,
                        problem -> assertThat(problem.upstreamStatus()).isEqualTo(400));
    }

    private void assertUnknown(URI callback) {
        assertThatThrownBy(() -> post(callback, new DeregistrationData("SUBSCRIPTION_WITHDRAWN", null, null)))
                .isInstanceOfSatisfying(
                        UpstreamProblem.class,
                        problem -> assertThat(problem.hasCause(Cause.CONTEXT_NOT_FOUND))
                                .isTrue());
    }

    private URI deregistration(TestUe ue) {
        return URI.create(udm.registration(supi(ue)).deregCallbackUri());
    }

    private void post(URI callback, Object body) {
        lab.client().post(callback, body, 204);
    }

    private static RegistrationAccept accepted(TestUe ue, RegistrationRequest request) {
        ue.open(request);
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        return ue.send(ue.secure()).received(RegistrationAccept.class);
    }

    private static RegistrationReject rejected(TestUe ue, RegistrationRequest request) {
        ue.open(request);
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        return ue.send(ue.secure()).received(RegistrationReject.class);
    }

    private static UeSecurityCapability capability(TestUe ue) {
        return ue.registrationRequest().ueSecurityCapability().orElseThrow();
    }

    private String udmUri() {
        return "http://127.0.0.1:" + udmContext.getEnvironment().getProperty("local.server.port");
    }

    private static String supi(TestUe ue) {
        return ue.imsi().value();
    }
}
