package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.ServiceReject;
import io.akalab.nas.message.ServiceRequest;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.n2mock.DownlinkMessages;
import io.akalab.openapi.n2mock.InitialContextSetupFailure;
import io.akalab.openapi.n2mock.PathSwitchRequest;
import io.akalab.openapi.n2mock.PathSwitchRequestAcknowledge;
import io.akalab.openapi.n2mock.Tai;
import io.akalab.openapi.n2mock.UEContextReleaseCommand;
import io.akalab.openapi.n2mock.UEContextReleaseComplete;
import io.akalab.openapi.n2mock.UEContextReleaseRequest;
import io.akalab.openapi.n2mock.UeAssociation;
import io.akalab.openapi.n2mock.UeAssociationCreated;
import io.akalab.openapi.n2mock.UeSecurityCapabilities;
import io.akalab.openapi.n2mock.UserLocationInformation;
import io.akalab.sbi.client.UpstreamProblem;
import java.net.URI;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The mock N2 (openapi/amf-n2-mock.yaml). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class N2MockTest {

    private static final URI ASSOCIATIONS = URI.create("/n2-mock/v1/ue-associations");

    private Lab lab;

    @BeforeAll
    void start() {
        lab = new Lab();
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void identifiersAreAboveZeroAndUnique() {
        var first = lab.ue();
        var second = lab.ue();
        first.open(first.registrationRequest());
        second.open(second.registrationRequest());
        assertThat(first.associationId()).isPositive().isNotEqualTo(second.associationId());
    }

    @Test
    void refusesNasThatIsNoHex() {
        var problem = problemOf(() -> lab.client()
                .post(ASSOCIATIONS, Map.of("ranUeNgapId", 1, "nasPdu", "7e0"), 201, UeAssociationCreated.class));
        assertThat(problem.upstreamStatus()).isEqualTo(400);
        assertThat(problem.upstreamCause()).isEqualTo("MANDATORY_IE_INCORRECT");
    }

    @Test
    void refusesAMessageOfUnknownType() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        var messages = URI.create(ASSOCIATIONS + "/" + ue.associationId() + "/messages");
        var problem =
                problemOf(() -> lab.client().post(messages, Map.of("type", "NGReset"), 200, DownlinkMessages.class));
        assertThat(problem.upstreamStatus()).isEqualTo(400);
    }

    @Test
    void answersContextNotFoundForAnAssociationThatIsNot() {
        var problem = problemOf(() -> lab.client()
                .post(
                        URI.create(ASSOCIATIONS + "/999999/messages"),
                        Map.of("type", "UEContextReleaseComplete"),
                        200,
                        DownlinkMessages.class));
        assertThat(problem.upstreamStatus()).isEqualTo(404);
        assertThat(problem.upstreamCause()).isEqualTo("CONTEXT_NOT_FOUND");
    }

    @Test
    void showsNoKeysWithoutTheLabSwitch() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure());
        assertThat(ue.contextSetup().securityContext()).isNull();
        assertThat(ue.state().keys()).isNull();
        assertThat(ue.state().guti()).startsWith("f299f907");
    }

    @Test
    void fetchesNothingWhereTheAmfHasNothingToSay() {
        var ue = lab.ue().register();
        ue.fetch(0).receivedNothing();
        ue.fetch(1).receivedNothing();
    }

    @Test
    void releaseBeforeTheUeIsAcceptedForgetsIt() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        ue.send(new UEContextReleaseRequest("radioNetwork/radio-connection-with-ue-lost"));
        assertThat(ue.messages())
                .containsExactly(new UEContextReleaseCommand("radioNetwork/radio-connection-with-ue-lost"));
        ue.released();
        assertThat(problemOf(ue::state).upstreamStatus()).isEqualTo(404);
    }

    @Test
    void contextThatTheGnbCannotTakeIsReleased() {
        var ue = lab.ue();
        ue.open(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure());
        ue.send(new InitialContextSetupFailure("radioNetwork/unspecified"));
        assertThat(ue.messages()).containsExactly(new UEContextReleaseCommand("nas/unspecified"));
    }

    @Test
    void switchesThePathToAnotherGnbWithANextHop() {
        var ue = lab.ue().register();
        var place = new UserLocationInformation(new Tai(new PlmnId("999", "70"), "000001"), "000000010");
        var request = new PathSwitchRequest(77L, place, new UeSecurityCapabilities("e000", "e000", "0000", "0000"));
        var switched = lab.client()
                .post(
                        URI.create(ASSOCIATIONS + "/" + ue.associationId() + "/path-switch"),
                        request,
                        200,
                        UeAssociationCreated.class)
                .body();
        assertThat(switched.messages())
                .first()
                .isInstanceOfSatisfying(
                        PathSwitchRequestAcknowledge.class,
                        acknowledge -> assertThat(acknowledge.securityContext().nextHopChainingCount())
                                .isEqualTo(2));
        var moved = lab.client()
                .get(URI.create(ASSOCIATIONS + "/" + switched.amfUeNgapId()), UeAssociation.class)
                .body();
        assertThat(moved.ranUeNgapId()).isEqualTo(77);
    }

    @Test
    void answersContextNotFoundForAPathSwitchOfAUeThatIsNot() {
        var place = new UserLocationInformation(new Tai(new PlmnId("999", "70"), "000001"), null);
        var request = new PathSwitchRequest(77L, place, new UeSecurityCapabilities("e000", "e000", "0000", "0000"));
        assertThat(problemOf(() -> lab.client()
                                .post(
                                        URI.create(ASSOCIATIONS + "/999999/path-switch"),
                                        request,
                                        200,
                                        UeAssociationCreated.class))
                        .upstreamStatus())
                .isEqualTo(404);
    }

    @Test
    void serviceRequestMakesTheUeRegisterAnew() {
        var ue = lab.ue().register();
        ue.send(new UEContextReleaseRequest("radioNetwork/user-inactivity")).released();
        var request = new ServiceRequest(0, ue.nas().ngKsi(), MobileIdentity.FiveGSTmsi.of(ue.guti()));
        ue.open(request);
        assertThat(ue.received(ServiceReject.class).cause()).isEqualTo(GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
    }

    @Test
    void turnsUesAwayWhenItHoldsAsManyAsItMayAndTakesThemWhenOthersHaveGone() {
        try (var small = new Lab("--akalab.amf.contexts.limit=1")) {
            var ue = small.ue();
            var other = small.ue();
            ue.open(ue.registrationRequest());
            var problem = problemOf(() -> other.open(other.registrationRequest()));
            assertThat(problem.upstreamStatus()).isEqualTo(503);
            assertThat(problem.upstreamCause()).isEqualTo("NF_CONGESTION");
            ue.send(new UEContextReleaseComplete());
            other.register();
        }
    }

    private static UpstreamProblem problemOf(ThrowingCallable call) {
        return catchThrowableOfType(UpstreamProblem.class, call);
    }
}
