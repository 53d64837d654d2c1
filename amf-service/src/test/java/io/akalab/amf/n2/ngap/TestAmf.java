package io.akalab.amf.n2.ngap;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.amf.network.ServedNetwork.SliceSetting;
import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.transport.N2Address;
import io.akalab.sbi.lab.NgapProcedure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The AMF's N2 by itself, with a fake behind the port, on a free TCP port. */
final class TestAmf implements AutoCloseable {

    static final ServedNetwork NETWORK = new ServedNetwork(
            "999-70",
            1,
            List.of(new SliceSetting(1, null), new SliceSetting(2, "0A0B0C")),
            2,
            1,
            0,
            "akalab-amf",
            null);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final List<NgapProcedure> traced = new CopyOnWriteArrayList<>();
    final FakeN2 n2 = new FakeN2();
    final Gnbs gnbs;
    final Overload overload;
    final AmfProcedures procedures;
    final N2Server server;

    TestAmf() {
        this(16, PATIENCE);
    }

    TestAmf(int associations, Duration patience) {
        this(new NgapProperties(
                List.of("tcp://127.0.0.1:0"),
                null,
                255,
                associations,
                patience,
                new NgapProperties.Overload(95, 85, 50)));
    }

    TestAmf(NgapProperties properties) {
        var trace = new NgapTrace(true, traced::add);
        var served = new ServedHere(NETWORK, properties.relativeCapacity());
        gnbs = new Gnbs(properties.associations());
        overload = new Overload(gnbs, n2, properties.overload());
        procedures = new AmfProcedures(gnbs, served, trace, properties.answer());
        var node = new NodeProcedures(gnbs, served, overload, trace, Clock.systemUTC());
        server = new N2Server(properties, NgapCapture.none(), gnbs, node, procedures, n2, Clock.systemUTC());
        server.start();
    }

    N2Address address() {
        return server.addresses().getFirst();
    }

    /** A gNB that is set up. */
    TestGnb gnb() throws IOException, InterruptedException {
        return TestGnb.at(address()).setUp();
    }

    /** A gNB with a number of its own that is set up. */
    TestGnb gnb(int id) throws IOException, InterruptedException {
        return TestGnb.at(address(), id).setUp();
    }

    @Override
    public void close() {
        server.stop();
    }
}
