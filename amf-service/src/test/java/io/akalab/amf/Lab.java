package io.akalab.amf;

import io.akalab.crypto.identity.Imsi;
import io.akalab.fakeausf.FakeAusf;
import io.akalab.sbi.client.SbiClient;
import io.akalab.sbi.client.SbiClientFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An AMF and a fake AUSF, each on a free port, talking HTTP/2. */
public final class Lab implements AutoCloseable {

    private static final AtomicInteger MSIN = new AtomicInteger(1);

    private final ConfigurableApplicationContext ausf = FakeAusf.start();
    private final ConfigurableApplicationContext amf;

    /** Starts both; {@code settings} are the AMF's, over its defaults. */
    public Lab(String... settings) {
        this(AmfApplication.application(), settings);
    }

    /** Starts an AMF that was prepared by the test. */
    public Lab(SpringApplication application, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--akalab.amf.n2.addresses=none",
                FakeAusf.PATIENT,
                "--akalab.amf.ausf-uri=" + uri(ausf)));
        all.addAll(List.of(settings));
        amf = application.run(all.toArray(String[]::new));
    }

    public FakeAusf ausf() {
        return ausf.getBean(FakeAusf.class);
    }

    /** A bean of the AMF. */
    public <T> T amf(Class<T> type) {
        return amf.getBean(type);
    }

    /** A subscriber whom no other test has. */
    public TestUe ue() {
        return new TestUe(client(), new Imsi("99970%010d".formatted(MSIN.getAndIncrement())));
    }

    /** A client that speaks HTTP/2 to the AMF. */
    public SbiClient client() {
        return ausf.getBean(SbiClientFactory.class).create(uri(amf), "AMF");
    }

    /** A client that speaks HTTP/2 to the AMF of another lab, and outlives that lab's AUSF. */
    public SbiClient client(Lab other) {
        return ausf.getBean(SbiClientFactory.class).create(uri(other.amf), "AMF");
    }

    public void stopAusf() {
        ausf.close();
    }

    @Override
    public void close() {
        amf.close();
        ausf.close();
    }

    private static URI uri(ConfigurableApplicationContext context) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
