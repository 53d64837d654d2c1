package io.akalab.simulator.n2.ngap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.Guami;
import io.akalab.ngap.element.PlmnSupport;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SecurityContext;
import io.akalab.ngap.element.ServedGuami;
import io.akalab.ngap.element.UeNgapIds;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.message.Decoded;
import io.akalab.ngap.message.DownlinkNasTransport;
import io.akalab.ngap.message.InitialContextSetupRequest;
import io.akalab.ngap.message.InitialContextSetupResponse;
import io.akalab.ngap.message.InitialUeMessage;
import io.akalab.ngap.message.NgReset;
import io.akalab.ngap.message.NgResetAcknowledge;
import io.akalab.ngap.message.NgSetupRequest;
import io.akalab.ngap.message.NgSetupResponse;
import io.akalab.ngap.message.NgapMessage;
import io.akalab.ngap.message.PathSwitchRequest;
import io.akalab.ngap.message.PathSwitchRequestAcknowledge;
import io.akalab.ngap.message.RanConfigurationUpdate;
import io.akalab.ngap.message.RanConfigurationUpdateAcknowledge;
import io.akalab.ngap.message.UeContextModificationRequest;
import io.akalab.ngap.message.UeContextReleaseCommand;
import io.akalab.ngap.message.UeContextReleaseComplete;
import io.akalab.ngap.message.UeContextReleaseRequest;
import io.akalab.ngap.message.UplinkNasTransport;
import io.akalab.ngap.transport.Association;
import io.akalab.ngap.transport.AssociationHandler;
import io.akalab.ngap.transport.N2Address;
import io.akalab.ngap.transport.N2Listener;
import io.akalab.ngap.transport.N2Transports;
import io.akalab.simulator.FakeNetwork;
import io.akalab.simulator.n2.N2Downlink;
import io.akalab.simulator.n2.N2Uplink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/** NGAP over framed TCP on this host before {@link FakeNetwork}s, one for each UE. */
final class FakeAmf implements AutoCloseable {

    static final Plmn PLMN = new Plmn("999", "70");

    private static final Guami GUAMI = new Guami(PLMN, 2, 1, 0);
    private static final List<SNssai> SLICES = List.of(SNssai.of(1));

    /** Whatever gNBs have sent, with the stream that it came over. */
    final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

    Function<NgSetupRequest, NgapMessage> setup = _ ->
            new NgSetupResponse("amf", List.of(new ServedGuami(GUAMI)), 255, List.of(new PlmnSupport(PLMN, SLICES)));

    private final LongFunction<FakeNetwork> networks;
    private final Map<Long, FakeNetwork> byAmfUeNgapId = new ConcurrentHashMap<>();
    private final AtomicLong lastAmfUeNgapId = new AtomicLong(1000);
    private final BlockingQueue<Association> associations = new LinkedBlockingQueue<>();
    private final N2Listener listener;

    record Received(int stream, Decoded decoded) {}

    /** An AMF that asks {@code networks} for the network of the UE with a RAN UE NGAP ID. */
    FakeAmf(LongFunction<FakeNetwork> networks) {
        this.networks = networks;
        try {
            listener = N2Transports.listen(
                    N2Address.parse("tcp://127.0.0.1:0"),
                    association -> {
                        associations.add(association);
                        return new Handler();
                    },
                    NgapCapture.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    N2Address address() {
        return listener.address();
    }

    /** The association of the gNB that connected first of those that have not been asked for. */
    Association association() throws InterruptedException {
        return associations.take();
    }

    /** The next message of a type, once it is there. */
    <T extends NgapMessage> T next(Class<T> type) throws InterruptedException {
        while (true) {
            var next = received.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no " + type.getSimpleName() + " has come");
            }
            if (next.decoded() instanceof Decoded.Message(var message, var _) && type.isInstance(message)) {
                return type.cast(message);
            }
        }
    }

    /** Forgets all UEs. */
    void forget() {
        byAmfUeNgapId.clear();
    }

    void send(Association association, int stream, NgapMessage message) {
        association.send(stream, message.encode());
    }

    @Override
    public void close() {
        listener.close();
    }

    private final class Handler implements AssociationHandler {

        @Override
        public void received(Association association, int stream, Octets octets) {
            var decoded = NgapMessage.decode(octets);
            received.add(new Received(stream, decoded));
            switch (decoded) {
                case Decoded.Message(var message, var _) -> take(association, stream, message);
                case Decoded.Refused refused
                when refused.answer() != null -> send(association, stream, refused.answer());
                default -> {}
            }
        }

        @Override
        public void closed(Association association, String reason) {}

        private void take(Association association, int stream, NgapMessage message) {
            switch (message) {
                case NgSetupRequest request -> send(association, 0, setup.apply(request));
                case RanConfigurationUpdate _ -> send(association, 0, new RanConfigurationUpdateAcknowledge());
                case NgReset _ -> send(association, 0, new NgResetAcknowledge(List.of()));
                case InitialUeMessage m -> open(association, stream, m);
                case UplinkNasTransport m ->
                    up(
                            association,
                            stream,
                            m.amfUeNgapId(),
                            m.ranUeNgapId(),
                            new N2Uplink.UplinkNasTransport(m.nasPdu()));
                case InitialContextSetupResponse m ->
                    up(
                            association,
                            stream,
                            m.amfUeNgapId(),
                            m.ranUeNgapId(),
                            new N2Uplink.InitialContextSetupResponse());
                case UeContextReleaseRequest m ->
                    send(
                            association,
                            stream,
                            new UeContextReleaseCommand(new UeNgapIds(m.amfUeNgapId(), m.ranUeNgapId()), m.cause()));
                case UeContextReleaseComplete m -> byAmfUeNgapId.remove(m.amfUeNgapId());
                case PathSwitchRequest m -> switchPath(association, stream, m);
                default -> {}
            }
        }

        private void open(Association association, int stream, InitialUeMessage message) {
            var network = networks.apply(message.ranUeNgapId());
            long name = lastAmfUeNgapId.incrementAndGet();
            byAmfUeNgapId.put(name, network);
            network.open(message.ranUeNgapId(), message.nasPdu())
                    .messages()
                    .forEach(down -> down(association, stream, name, message.ranUeNgapId(), down));
        }

        private void up(Association association, int stream, long amf, long ran, N2Uplink message) {
            var network = byAmfUeNgapId.get(amf);
            if (network != null) {
                network.send(amf, message).forEach(down -> down(association, stream, amf, ran, down));
            }
        }

        private void switchPath(Association association, int stream, PathSwitchRequest request) {
            var network = byAmfUeNgapId.get(request.sourceAmfUeNgapId());
            if (network == null) {
                send(association, stream, Refusals.pathSwitch(request));
                return;
            }
            down(association, stream, request.sourceAmfUeNgapId(), request.ranUeNgapId(), network.switchPath());
        }
    }

    /** Sends to a UE what its network has to say. */
    void down(Association association, int stream, long amf, long ran, N2Downlink message) {
        send(
                association,
                stream,
                switch (message) {
                    case N2Downlink.DownlinkNasTransport(var nasPdu) -> new DownlinkNasTransport(amf, ran, nasPdu);
                    case N2Downlink.InitialContextSetupRequest m ->
                        new InitialContextSetupRequest(
                                amf, ran, GUAMI, SLICES, CAPABILITIES, m.securityKey(), m.nasPdu());
                    case N2Downlink.UeContextModificationRequest m ->
                        new UeContextModificationRequest(amf, ran, m.securityKey(), null);
                    case N2Downlink.UeContextReleaseCommand(var cause) ->
                        new UeContextReleaseCommand(new UeNgapIds(amf, ran), Cause.parse(cause));
                    case N2Downlink.PathSwitchRequestAcknowledge m ->
                        new PathSwitchRequestAcknowledge(
                                amf,
                                ran,
                                CAPABILITIES,
                                new SecurityContext(m.ncc(), m.nh()),
                                false,
                                Refusals.switched(),
                                List.of(),
                                SLICES,
                                null,
                                List.of());
                    default -> throw new IllegalArgumentException("a network says no such thing");
                });
    }

    private static final UeSecurityCapabilities CAPABILITIES = new UeSecurityCapabilities(0x4000, 0x4000, 0, 0);
}
