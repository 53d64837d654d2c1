package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Pager;
import io.akalab.amf.n2.Paging;
import io.akalab.amf.n2.Uplink;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.DeregistrationRequestToUe;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.ServiceRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the network wants of UEs that are idle (TS 24.501 clause 5.6.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {

    private static final Duration T3513 = Duration.ofSeconds(2);

    private final List<Paging> paged = new ArrayList<>();
    private int gnbs = 2;
    private PortLab lab;

    @BeforeAll
    void start() {
        Pager pager = paging -> {
            paged.add(paging);
            return gnbs;
        };
        lab = new PortLab(pager);
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @BeforeEach
    void forgetWhatWasPaged() {
        paged.clear();
        gnbs = 2;
    }

    @Test
    void pagesAnIdleUeBeforeItIsSentAway() {
        var ue = lab.ue().register().idle();
        assertThat(lab.gmm().deregister(ue.imsi())).isEqualTo(NetworkDeregistration.REQUESTED);
        assertThat(paged).containsExactly(new Paging(ue.guti(), List.of(1)));
        comesBack(ue);
        ue.received(DeregistrationRequestToUe.class);
        lab.pass(T3513);
        assertThat(paged).hasSize(1);
    }

    @Test
    void pagesFiveTimesAndForgetsAUeThatWasToGo() {
        var ue = lab.ue().register().idle();
        lab.gmm().deregister(ue.imsi());
        for (int repetition = 1; repetition <= 4; repetition++) {
            lab.pass(T3513);
        }
        assertThat(paged).hasSize(5);
        assertThat(lab.contexts().find(ue.imsi())).isPresent();
        lab.pass(T3513);
        assertThat(paged).hasSize(5);
        assertThat(lab.contexts().find(ue.imsi())).isEmpty();
    }

    @Test
    void forgetsAUeAtOnceThatNoGnbCanPage() {
        gnbs = 0;
        var ue = lab.ue().register().idle();
        assertThat(lab.gmm().deregister(ue.imsi())).isEqualTo(NetworkDeregistration.DONE);
        assertThat(lab.contexts().find(ue.imsi())).isEmpty();
    }

    @Test
    void authenticatesAUeThatAnswersItsPaging() {
        var ue = lab.ue().register().idle();
        assertThat(lab.gmm().reauthenticate(ue.imsi())).isEqualTo(NetworkRequest.PAGED);
        assertThat(paged).hasSize(1);
        comesBack(ue);
        ue.received(AuthenticationRequest.class);
    }

    @Test
    void remembersToAuthenticateAUeThatDoesNotAnswer() {
        var ue = lab.ue().register().idle();
        lab.gmm().reauthenticate(ue.imsi());
        for (int expiry = 1; expiry <= 5; expiry++) {
            lab.pass(T3513);
        }
        assertThat(paged).hasSize(5);
        assertThat(lab.context(ue).wishes().first()).contains(NetworkWish.Kind.AUTHENTICATION);
    }

    @Test
    void pagesForNothingElse() {
        var ue = lab.ue().register();
        assertThat(lab.gmm().page(ue.imsi())).isEqualTo(NetworkRequest.STARTED);
        ue.idle();
        assertThat(lab.gmm().page(ue.imsi())).isEqualTo(NetworkRequest.PAGED);
        assertThat(paged).hasSize(1);
        assertThat(lab.gmm().page(lab.ue().imsi())).isEqualTo(NetworkRequest.NOT_REGISTERED);
    }

    @Test
    void authenticatesWithTheRegistrationAUeThatWasPagedInVain() {
        var ue = lab.ue().register().idle();
        lab.gmm().reauthenticate(ue.imsi());
        for (int expiry = 1; expiry <= 5; expiry++) {
            lab.pass(T3513);
        }
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.complete(ue.taken(Downlink.InitialContextSetup.class));
        assertThat(lab.context(ue).wishes().isEmpty()).isTrue();
    }

    /** The answer to paging is worth a new 5G-GUTI, and one update waits for the other. */
    @Test
    void tellsAPagedUeOfItsConfigurationOnceItHasItsNewGuti() {
        var ue = lab.ue().register().idle();
        assertThat(lab.gmm().configure(ue.imsi())).isEqualTo(NetworkRequest.PAGED);
        comesBack(ue, ServiceRequest.MOBILE_TERMINATED);
        var renewed = ue.received(ConfigurationUpdateCommand.class);
        assertThat(renewed.configuredNssai()).isEmpty();
        ue.sendProtected(new ConfigurationUpdateComplete());
        assertThat(ue.received(ConfigurationUpdateCommand.class).configuredNssai())
                .isPresent();
    }

    /** TS 23.502 clause 4.2.4.2 step 1. */
    @Test
    void pagesAUeWhoseSlicesHaveChanged() {
        var ue = lab.ue().register().idle();
        assertThat(lab.lab().amf(Upkeep.class).tellSlices(lab.context(ue))).isEqualTo(NetworkRequest.PAGED);
        assertThat(paged).hasSize(1);
        comesBack(ue);
        assertThat(ue.received(ConfigurationUpdateCommand.class).configuredNssai())
                .isPresent();
    }

    @Test
    void tellsAUeLaterThatWasPagedInVain() {
        var ue = lab.ue().register().idle();
        lab.gmm().configure(ue.imsi());
        for (int expiry = 1; expiry <= 5; expiry++) {
            lab.pass(T3513);
        }
        comesBack(ue);
        ue.received(ConfigurationUpdateCommand.class);
    }

    @Test
    void wantsSeveralThingsOfAUeOneAfterTheOther() {
        var ue = lab.ue().register().idle();
        lab.gmm().configure(ue.imsi());
        lab.gmm().reauthenticate(ue.imsi());
        comesBack(ue);
        ue.sendProtected(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.taken(Downlink.ContextModification.class);
        ue.uplink(new Uplink.ContextModificationResponse());
        ue.received(ConfigurationUpdateCommand.class);
    }

    @Test
    void wantsNothingElseOfAUeThatIsToGo() {
        var ue = lab.ue().register().idle();
        lab.gmm().configure(ue.imsi());
        lab.gmm().deregister(ue.imsi());
        lab.gmm().reauthenticate(ue.imsi());
        comesBack(ue);
        ue.received(DeregistrationRequestToUe.class);
        assertThat(lab.context(ue).wishes().isEmpty()).isTrue();
    }

    /** The answer of a UE that has lost its 5G-GUTI begins a context of its own (TS 24.501 clause 5.6.2.3). */
    @Test
    void sendsAUeAwayThatRegistersByItsSuciWhenItIsPaged() {
        var ue = lab.ue().register().idle();
        lab.gmm().deregister(ue.imsi());
        ue.initial(ue.registrationRequest());
        ue.send(ue.answer(ue.received(AuthenticationRequest.class)));
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        ue.accepted(ue.taken(Downlink.InitialContextSetup.class));
        ue.uplink(new Uplink.ContextSetupResponse()).sendProtected(new RegistrationComplete());
        ue.received(DeregistrationRequestToUe.class);
    }

    @Test
    void isContentWithTheAuthenticationOfAUeThatRegistersByItsSuci() {
        var ue = lab.ue().register().idle();
        lab.gmm().reauthenticate(ue.imsi());
        ue.register();
        assertThat(lab.context(ue).wishes().isEmpty()).isTrue();
    }

    /** Answers with a Service Request, and takes the context that its gNB gets with the Service Accept. */
    private static void comesBack(PortUe ue) {
        comesBack(ue, ServiceRequest.SIGNALLING);
    }

    private static void comesBack(PortUe ue, int serviceType) {
        ue.initialProtected(new ServiceRequest(serviceType, ue.nas().ngKsi(), MobileIdentity.FiveGSTmsi.of(ue.guti())));
        ue.comesBack();
    }
}
