package io.akalab.amf.n2.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.TestUe;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.element.NrCgi;
import io.akalab.ngap.element.PagingDrx;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SupportedTa;
import io.akalab.ngap.element.Tai;
import io.akalab.ngap.element.UserLocation;
import io.akalab.ngap.message.Decoded;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.InitialUeMessage;
import io.akalab.ngap.message.NgSetupRequest;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.transport.Association;
import io.akalab.ngap.transport.AssociationHandler;
import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Transports;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A gNB that a test leads by the hand, over framed TCP. */
public final class TestGnb implements AutoCloseable, AssociationHandler {

    public static final Plmn PLMN = TestUe.PLMN;

    private static final long PATIENCE_S = 30;

    /** A message of the AMF's, and the stream that it came on. */
    public record Received(int stream, NgapMessage message) {}

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Association association;
    private final int id;

    private TestGnb(N2Address amf, int id) throws IOException {
        this.id = id;
        association = N2Transports.connect(amf, this, NgapCapture.none());
    }

    /** A gNB that is connected and has said nothing. */
    public static TestGnb at(N2Address amf) throws IOException {
        return at(amf, 1);
    }

    /** A gNB that is connected, with a number of its own. */
    public static TestGnb at(N2Address amf, int id) throws IOException {
        return new TestGnb(amf, id);
    }

    /** Sets up with what the lab's AMF serves. */
    public TestGnb setUp() throws InterruptedException {
        send(0, setupRequest(area(1, PLMN, SNssai.of(1))));
        receive(NgSetupResponse.class);
        return this;
    }

    /** Sets up after other things, to which the AMF has answered with messages of that kind. */
    public TestGnb setUpAfter(Class<? extends NgapMessage> answers) throws InterruptedException {
        send(0, setupRequest(area(1, PLMN, SNssai.of(1))));
        after(answers, NgSetupResponse.class);
        return this;
    }

    /** Opens an association after other things, as {@link #setUpAfter}. */
    public void openAfter(Class<? extends NgapMessage> answers, long ranUeNgapId) throws InterruptedException {
        open(ranUeNgapId, Octets.ofHex("7e0041"));
        after(answers, DownlinkNasTransport.class);
    }

    private void after(Class<? extends NgapMessage> others, Class<? extends NgapMessage> last)
            throws InterruptedException {
        var next = next().message();
        while (others.isInstance(next)) {
            next = next().message();
        }
        assertThat(next).isInstanceOf(last);
    }

    public NgSetupRequest setupRequest(SupportedTa... areas) {
        return new NgSetupRequest(
                new GlobalRanNodeId.Gnb(PLMN, 24, id), "test-gnb-" + id, List.of(areas), PagingDrx.V128);
    }

    public static SupportedTa area(int tac, Plmn plmn, SNssai... slices) {
        return new SupportedTa(tac, List.of(new PlmnSupport(plmn, List.of(slices))));
    }

    public static UserLocation location() {
        return new UserLocation.Nr(new NrCgi(PLMN, 0x10), new Tai(PLMN, 1));
    }

    public void send(int stream, NgapMessage message) {
        association.send(stream, message.encode());
    }

    public void send(Octets raw) {
        association.send(0, raw);
    }

    /** Sends the first message of a UE, on a stream of a UE. */
    public void open(long ranUeNgapId, Octets nasPdu) {
        send(1, new InitialUeMessage(ranUeNgapId, nasPdu, location(), EstablishmentCause.MO_SIGNALLING, null, true));
    }

    /** Opens an association, and returns what the AMF calls it. */
    public long opened(long ranUeNgapId) throws InterruptedException {
        open(ranUeNgapId, Octets.ofHex("7e0041"));
        return receive(DownlinkNasTransport.class).amfUeNgapId();
    }

    /** The next message of the AMF's, which must be of that kind. */
    public <T extends NgapMessage> T receive(Class<T> type) throws InterruptedException {
        return type.cast(assertThat(next().message()).isInstanceOf(type).actual());
    }

    /** The next message of the AMF's, with its stream. */
    public Received next() throws InterruptedException {
        var next = received.poll(PATIENCE_S, TimeUnit.SECONDS);
        assertThat(next).as("the AMF says something").isNotNull();
        return next;
    }

    /** Whatever has come and was not asked for. */
    public @Nullable Received left() {
        return received.poll();
    }

    /** Waits for the end of the association. */
    public void ends() throws InterruptedException {
        assertThat(closed.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    }

    /** Is gone from one moment to the next. */
    public void dies() {
        association.abort("the test says so");
    }

    @Override
    public void received(Association from, int stream, Octets pdu) {
        if (NgapMessage.decode(pdu) instanceof Decoded.Message(var message, var _)) {
            received.add(new Received(stream, message));
        }
    }

    @Override
    public void closed(Association ended, String reason) {
        closed.countDown();
    }

    @Override
    public void close() {
        association.close();
    }
}
