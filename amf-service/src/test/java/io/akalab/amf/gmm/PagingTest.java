package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.Pager;
import io.akalab.amf.n2.Paging;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.message.AuthenticationRequest;
import io.akalab.nas.message.DeregistrationRequestToUe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        // With horizontal derivation a UE that comes back goes on with the context that it has.
        lab = new PortLab(pager, "--akalab.amf.horizontal-derivation=always");
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
        // A registration that made a context of its own would do: this one was authenticated before.
        Objects.requireNonNull(lab.context(ue).wish()).proceed().accept(reconnected(ue));
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

    private UeContext reconnected(PortUe ue) {
        var context = lab.context(ue);
        lab.contexts().attach(context, ue.gnb());
        return context;
    }

    private void comesBack(PortUe ue) {
        int count = ue.nas().nextToSend().value();
        ue.initialProtected(ue.registrationAgain(RegistrationType.MOBILITY_UPDATING));
        ue.derivesKamfPrime(count);
        ue.send(ue.secure(ue.taken(Downlink.NasTransport.class)));
        var accept = ue.taken(Downlink.InitialContextSetup.class);
        ue.read(accept, io.akalab.nas.message.RegistrationAccept.class);
        ue.uplink(new io.akalab.amf.n2.Uplink.ContextSetupResponse());
        ue.sendProtected(new io.akalab.nas.message.RegistrationComplete());
    }
}
