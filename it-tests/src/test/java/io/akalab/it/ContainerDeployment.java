package io.akalab.it;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.model.ExposedPort;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The services in containers of the real images, the UDM with PostgreSQL and the AUSF with Redis or Valkey. */
final class ContainerDeployment implements Deployment {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String BASE_IMAGE = environment("BASE_IMAGE").orElse("eclipse-temurin:25-jre");
    private static final String POSTGRES_IMAGE = environment("POSTGRES_IMAGE").orElse("postgres:17-alpine");
    private static final String REDIS_IMAGE = environment("REDIS_IMAGE").orElse("valkey/valkey:8-alpine");
    private static final String STORAGE_KEY = "5a".repeat(32);

    private final Network network = Network.newNetwork();
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(
                    DockerImageName.parse(POSTGRES_IMAGE).asCompatibleSubstituteFor("postgres"))
            .withNetwork(network)
            .withNetworkAliases("postgres")
            .withDatabaseName("akalab");
    private final GenericContainer<?> redis = new GenericContainer<>(DockerImageName.parse(REDIS_IMAGE))
            .withNetwork(network)
            .withNetworkAliases("redis")
            .withExposedPorts(6379)
            .withCommand("--save", "", "--appendonly", "no", "--requirepass", "of-a-test");
    private final GenericContainer<?> udm = service("udm", 7001)
            .withEnv("SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/akalab")
            .withEnv("SPRING_DATASOURCE_USERNAME", postgres.getUsername())
            .withEnv("SPRING_DATASOURCE_PASSWORD", postgres.getPassword())
            .withEnv("AKALAB_UDM_STORAGEKEY", STORAGE_KEY);
    private final GenericContainer<?> ausf = service("ausf", 7002)
            .withEnv("AKALAB_AUSF_UDMURI", "http://udm:7001")
            .withEnv("AKALAB_AUSF_REDIS_URI", "redis://:of-a-test@redis:6379")
            .withEnv("AKALAB_AUSF_STORAGEKEY", STORAGE_KEY);
    private final GenericContainer<?> amf = amf("amf");
    private final GenericContainer<?> otherAmf = amf("amf2");

    private ContainerDeployment() {}

    static ContainerDeployment start() {
        var deployment = new ContainerDeployment();
        try {
            deployment.postgres.start();
            deployment.redis.start();
            deployment.udm.start();
            deployment.ausf.start();
            deployment.amf.start();
            return deployment;
        } catch (RuntimeException e) {
            deployment.close();
            throw e;
        }
    }

    @Override
    public URI udm() {
        return uri(udm, 7001);
    }

    @Override
    public URI ausf() {
        return uri(ausf, 7002);
    }

    @Override
    public URI amf() {
        return uri(amf, 7003);
    }

    @Override
    public URI otherAmf() {
        otherAmf.start();
        return uri(otherAmf, 7003);
    }

    @Override
    public void crashAndRestartUdm() {
        var docker = udm.getDockerClient();
        docker.killContainerCmd(udm.getContainerId()).withSignal("KILL").exec();
        docker.startContainerCmd(udm.getContainerId()).exec();
        Readiness.await(udm(), () -> true);
    }

    @Override
    public void close() {
        otherAmf.stop();
        amf.stop();
        ausf.stop();
        udm.stop();
        redis.stop();
        postgres.stop();
        network.close();
    }

    /** Asks the engine each time: a container that is started again has another port on the host. */
    private static URI uri(GenericContainer<?> container, int port) {
        var settings = container
                .getDockerClient()
                .inspectContainerCmd(container.getContainerId())
                .exec()
                .getNetworkSettings();
        var bindings = Objects.requireNonNull(settings.getPorts().getBindings().get(ExposedPort.tcp(port)));
        return URI.create("http://" + container.getHost() + ":" + bindings[0].getHostPortSpec());
    }

    private GenericContainer<?> amf(String host) {
        return service("amf", host, 7003)
                .withEnv("AKALAB_AMF_AUSFURI", "http://ausf:7002")
                .withEnv("AKALAB_AMF_UDMURI", "http://udm:7001")
                .withEnv("AKALAB_AMF_AUTHENTICATION", "always")
                .withEnv("AKALAB_SBI_APIROOT", "http://" + host + ":7003");
    }

    private GenericContainer<?> service(String name, int port) {
        return service(name, name, port);
    }

    private GenericContainer<?> service(String name, String host, int port) {
        return new GenericContainer<>(DockerImageName.parse(image(name)))
                .withNetwork(network)
                .withNetworkAliases(host)
                .withExposedPorts(port)
                .waitingFor(Wait.forHealthcheck().withStartupTimeout(Duration.ofMinutes(3)));
    }

    /** Builds the image of the Dockerfile. Testcontainers' own builder would try to pull the names of its stages. */
    private static String image(String name) {
        var tag = "akalab/it-" + name + ":latest";
        DockerClientFactory.lazyClient()
                .buildImageCmd(ROOT.resolve("Dockerfile").toFile())
                .withBaseDirectory(ROOT.toFile())
                .withBuildArg("SERVICE", name + "-service")
                .withBuildArg("BASE_IMAGE", BASE_IMAGE)
                .withTags(Set.of(tag))
                .exec(new BuildImageResultCallback())
                .awaitImageId();
        return tag;
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }
}
