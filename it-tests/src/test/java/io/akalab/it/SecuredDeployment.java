package io.akalab.it;

import io.akalab.lab.certs.CertsCommand;
import io.akalab.sbi.tls.TlsDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import picocli.CommandLine;

/**
 * NRF, UDM, AUSF and AMF as processes that let nobody in without a certificate, and to nothing of 3GPP's without a token.
 * While it is there, the clients of this process show the operator's certificate.
 */
final class SecuredDeployment implements AutoCloseable {

    private final Path certificates;
    private final SSLContext former;
    private final List<ServiceProcess> services = new ArrayList<>();

    private SecuredDeployment(Path certificates, SSLContext former) {
        this.certificates = certificates;
        this.former = former;
    }

    static SecuredDeployment start(Path directory) throws Exception {
        var certificates = directory.resolve("certs");
        new CommandLine(new CertsCommand()).execute("--directory", certificates.toString());
        var deployment = new SecuredDeployment(certificates, SSLContext.getDefault());
        SSLContext.setDefault(deployment.context("operator"));
        try {
            deployment.startAll(directory);
            return deployment;
        } catch (RuntimeException e) {
            deployment.close();
            throw e;
        }
    }

    private void startAll(Path directory) {
        int nrfPort = FreePort.find();
        var nrf = "--akalab.sbi.nrf.uri=https://127.0.0.1:" + nrfPort;
        start("nrf", directory, nrfPort, nrfPort);
        start("udm", directory, FreePort.find(), nrfPort, nrf, "--akalab.udm.data-dir=" + directory.resolve("data"));
        start("ausf", directory, FreePort.find(), nrfPort, nrf);
        start("amf", directory, FreePort.find(), nrfPort, nrf);
        services.forEach(service -> Readiness.await(uri(service), service::isRunning));
    }

    private ServiceProcess start(String name, Path directory, int port, int nrfPort, String... settings) {
        var secured = Stream.of(
                "--akalab.sbi.tls.directory=" + certificates.resolve(name),
                "--akalab.sbi.oauth.required=true",
                "--akalab.sbi.oauth.plmns=999-70",
                "--akalab.sbi.oauth.nrf-uri=https://127.0.0.1:" + nrfPort,
                "--akalab.nrf.access-token.registered-only=true");
        var arguments = Stream.concat(secured, Stream.of(settings)).toArray(String[]::new);
        var service = ServiceProcess.start(name + "-service", port, directory, arguments);
        services.add(service);
        return service;
    }

    URI nrf() {
        return uri(services.get(0));
    }

    URI udm() {
        return uri(services.get(1));
    }

    URI ausf() {
        return uri(services.get(2));
    }

    URI amf() {
        return uri(services.get(3));
    }

    /** The TLS context of a client with the certificate of one of the holders. */
    SSLContext context(String holder) {
        return TlsDirectory.bundle(certificates.resolve(holder)).createSslContext();
    }

    /** Runs {@code ./akalab certs} again. */
    void renewCertificates() {
        new CommandLine(new CertsCommand()).execute("--directory", certificates.toString(), "--renew");
    }

    @Override
    public void close() {
        services.reversed().forEach(ServiceProcess::close);
        SSLContext.setDefault(former);
    }

    private static URI uri(ServiceProcess service) {
        return URI.create("https://127.0.0.1:" + service.uri().getPort());
    }
}
