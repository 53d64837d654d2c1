package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Pager;
import io.akalab.amf.n2.Paging;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.DeregistrationRequestToUe;
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
        assertThat(lab.context(ue).wish()).isNotNull();
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
        assertThat(lab.context(ue).wish()).isNull();
    }

    /** Answers with a Service Request, and takes the context that its gNB gets with the Service Accept. */
    private static void comesBack(PortUe ue) {
        ue.initialProtected(new ServiceRequest(
                ServiceRequest.SIGNALLING, ue.nas().ngKsi(), MobileIdentity.FiveGSTmsi.of(ue.guti())));
        ue.comesBack();
    }
}
