package io.akalab.lab.functions;

import io.akalab.amf.AmfApplication;
import io.akalab.ausf.AusfApplication;
import io.akalab.ngap.transport.N2Address;
import io.akalab.nrf.NrfApplication;
import io.akalab.udm.UdmApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** UDM, AUSF, AMF and NRF running in this process, each its own application that talks to the others over HTTP/2 alone. */
public final class Lab implements AutoCloseable {

    /** What the UDM brings along on the common class path and the others have no use for. */
    private static final String WITHOUT_DATABASE = "--spring.autoconfigure.exclude="
            + String.join(
                    ",",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
                    "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
                    "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
                    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");

    private final Ports ports;
    private final List<ConfigurableApplicationContext> functions;

    private Lab(Ports ports, List<ConfigurableApplicationContext> functions) {
        this.ports = ports;
        this.functions = functions;
    }

    /**
     * Starts all of them at once.
     *
     * @throws IllegalStateException if one of them does not start; the others are stopped again
     */
    public static Lab start(LabSettings settings) {
        var starting = List.of(nrf(settings), udm(settings), ausf(settings), amf(settings));
        try (var threads = Executors.newFixedThreadPool(starting.size())) {
            var contexts = starting.stream().map(s -> threads.submit(s::run)).toList();
            return new Lab(settings.ports(), started(contexts));
        }
    }

    public Ports ports() {
        return ports;
    }

    @Override
    public void close() {
        functions.reversed().forEach(ConfigurableApplicationContext::close);
    }

    private record Start(SpringApplication application, List<String> arguments) {

        ConfigurableApplicationContext run() {
            return application.run(arguments.toArray(String[]::new));
        }
    }

    private static Start udm(LabSettings settings) {
        var arguments = new ArrayList<>(
                List.of(port(settings.ports().udm()), exposingKeys(), knowingNrf(settings), plmn(settings)));
        var data = settings.data();
        arguments.add(data == null ? "--akalab.udm.ephemeral=true" : "--akalab.udm.data-dir=" + data.toAbsolutePath());
        arguments.add("--akalab.udm.subscription.slices[0].sst=" + settings.sst());
        return new Start(UdmApplication.application(), arguments);
    }

    private static Start ausf(LabSettings settings) {
        return new Start(
                AusfApplication.application(),
                List.of(
                        port(settings.ports().ausf()),
                        exposingKeys(),
                        WITHOUT_DATABASE,
                        knowingNrf(settings),
                        plmn(settings),
                        "--akalab.ausf.udm-uri=" + settings.ports().udmUri()));
    }

    private static Start amf(LabSettings settings) {
        var arguments = new ArrayList<>(List.of(
                port(settings.ports().amf()),
                exposingKeys(),
                WITHOUT_DATABASE,
                knowingNrf(settings),
                plmn(settings),
                "--akalab.amf.ausf-uri=" + settings.ports().ausfUri(),
                "--akalab.amf.udm-uri=" + settings.ports().udmUri(),
                "--akalab.amf.plmn=" + settings.plmn(),
                "--akalab.amf.tac=" + settings.tac(),
                "--akalab.amf.slices[0].sst=" + settings.sst(),
                "--akalab.amf.n2.addresses=" + n2(settings)));
        var data = settings.data();
        if (data != null) {
            arguments.add("--akalab.amf.data-dir=" + data.toAbsolutePath());
        }
        var capture = settings.capture();
        if (capture != null) {
            arguments.add("--akalab.amf.n2.capture=" + capture.toAbsolutePath());
        }
        return new Start(AmfApplication.application(), arguments);
    }

    private static String n2(LabSettings settings) {
        return settings.n2().isEmpty()
                ? "none"
                : settings.n2().stream().map(N2Address::toString).collect(Collectors.joining(","));
    }

    private static Start nrf(LabSettings settings) {
        return new Start(
                NrfApplication.application(), List.of(port(settings.ports().nrf()), WITHOUT_DATABASE));
    }

    /** The addresses that the functions have beside it serve while they are not yet registered. */
    private static String knowingNrf(LabSettings settings) {
        return "--akalab.sbi.nrf.uri=" + settings.ports().nrfUri();
    }

    private static String plmn(LabSettings settings) {
        return "--akalab.sbi.nrf.plmns=" + settings.plmn();
    }

    private static String port(int port) {
        return "--server.port=" + port;
    }

    private static String exposingKeys() {
        return "--akalab.lab.expose-keys=true";
    }

    private static List<ConfigurableApplicationContext> started(List<Future<ConfigurableApplicationContext>> starting) {
        var started = new ArrayList<ConfigurableApplicationContext>();
        ExecutionException failure = null;
        for (var start : starting) {
            try {
                started.add(start.get());
            } catch (ExecutionException e) {
                failure = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = new ExecutionException(e);
            }
        }
        if (failure != null) {
            started.forEach(ConfigurableApplicationContext::close);
            throw new IllegalStateException("the lab did not start", failure.getCause());
        }
        return started;
    }
}
