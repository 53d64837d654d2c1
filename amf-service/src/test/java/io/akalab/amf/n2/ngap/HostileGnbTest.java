package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.ErrorIndication;
import io.akalab.ngap.message.UplinkNasTransport;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** gNBs that mean harm, or are broken. */
class HostileGnbTest {

    private static final int UES = 10_000;
    private static final int FLOOD = 2_000;
    private static final int AT_MOST_WAITING = 34;

    private final TestAmf amf = new TestAmf();

    @AfterEach
    void stop() {
        amf.close();
    }

    @Test
    void garbageHarmsNobody() throws IOException, InterruptedException {
        var random = new Random(38_413);
        try (var gnb = amf.gnb(1);
                var other = TestGnb.at(amf.address(), 2)) {
            for (int i = 0; i < FLOOD; i++) {
                var garbage = new byte[1 + random.nextInt(200)];
                random.nextBytes(garbage);
                gnb.send(Octets.wrap(garbage));
                other.send(Octets.wrap(garbage));
            }
            other.setUpAfter(ErrorIndication.class);
            gnb.openAfter(ErrorIndication.class, 1);
            assertThat(amf.n2.told(FakeN2.Opened.class).ran().ranUeNgapId()).isOne();
        }
    }

    @Test
    void tenThousandHalfOpenUesAreTurnedAwayBeyondTheLimit() throws IOException, InterruptedException {
        amf.n2.limit(100);
        try (var gnb = amf.gnb()) {
            int taken = 0;
            for (int i = 0; i < UES; i++) {
                gnb.open(i, Octets.ofHex("7e0041"));
            }
            for (int i = 0; i < UES; i++) {
                taken += gnb.next().message() instanceof DownlinkNasTransport ? 1 : 0;
            }
            assertThat(taken).isEqualTo(100);
            assertThat(amf.gnbs.setUp().getFirst().ues().size()).isEqualTo(100);
        }
    }

    @Test
    void floodOfOneUeIsDiscardedAndHoldsNobodyUp() throws IOException, InterruptedException {
        var free = new CountDownLatch(1);
        amf.n2.onUplink((id, _) -> {
            if (id == 1) {
                UeProceduresTest.await(free);
            }
        });
        try (var gnb = amf.gnb()) {
            gnb.opened(1);
            gnb.opened(2);
            amf.n2.told(FakeN2.Opened.class);
            amf.n2.told(FakeN2.Opened.class);
            for (int i = 0; i < FLOOD; i++) {
                gnb.send(1, new UplinkNasTransport(1, 1, FakeN2.HELLO, TestGnb.location()));
            }
            gnb.send(1, new UplinkNasTransport(2, 2, FakeN2.HELLO, TestGnb.location()));
            assertThat(amf.n2.told(FakeN2.Said.class).id()).isEqualTo(2);
            free.countDown();
            gnb.dies();
            assertThat(saidUntilLost(1)).isBetween(1, AT_MOST_WAITING);
        }
    }

    private int saidUntilLost(long id) throws InterruptedException {
        int said = 0;
        var call = amf.n2.told(FakeN2.Call.class);
        while (!call.equals(new FakeN2.Lost(id))) {
            said += call instanceof FakeN2.Said(long of, var _) && of == id ? 1 : 0;
            call = amf.n2.told(FakeN2.Call.class);
        }
        return said;
    }

    @Test
    void associationThatIsKilledInTheMiddleOfARegistrationLosesIt() throws IOException, InterruptedException {
        var dead = new CountDownLatch(1);
        amf.n2.onInitial((_, _) -> UeProceduresTest.await(dead));
        try (var gnb = amf.gnb()) {
            gnb.open(1, Octets.ofHex("7e0041"));
            long id = amf.n2.told(FakeN2.Opened.class).id();
            gnb.dies();
            gnb.ends();
            try (var again = amf.gnb()) {
                dead.countDown();
                assertThat(amf.n2.told(FakeN2.Lost.class).id()).isEqualTo(id);
                assertThat(again.left()).isNull();
            }
        }
    }
}
