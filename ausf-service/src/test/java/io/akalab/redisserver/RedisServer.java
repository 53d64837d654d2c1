package io.akalab.redisserver;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A Redis or Valkey server of this host, on a port of its own, which can be killed and started again. */
public final class RedisServer implements AutoCloseable {

    private static final List<String> PROGRAMS = List.of("redis-server", "valkey-server");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final int port;
    private final List<String> options;
    private @Nullable Process process;

    private RedisServer(Path directory, int port, List<String> options) {
        this.directory = directory;
        this.port = port;
        this.options = options;
    }

    /** Starts one that writes nothing down unless an option says so. */
    public static RedisServer start(Path directory, String... options) {
        var server = new RedisServer(directory, freePort(), List.of(options));
        server.start();
        return server;
    }

    /** Starts one that speaks TLS alone, with a certificate of the test resources. */
    public static RedisServer startTls(Path directory, String certificate) {
        var resources = Path.of("src", "test", "resources", "redis").toAbsolutePath();
        int port = freePort();
        var server = new RedisServer(
                directory,
                port,
                List.of(
                        "--port",
                        "0",
                        "--tls-port",
                        Integer.toString(port),
                        "--tls-cert-file",
                        resources.resolve(certificate + ".crt").toString(),
                        "--tls-key-file",
                        resources.resolve(certificate + ".key").toString(),
                        "--tls-ca-cert-file",
                        resources.resolve(certificate + ".crt").toString(),
                        "--tls-auth-clients",
                        "no"));
        server.start();
        return server;
    }

    public int port() {
        return port;
    }

    /** Where it listens. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Starts it again after {@link #kill}, with what it has written down. */
    public void start() {
        var command =
                new ArrayList<>(List.of(program().toString(), "--bind", "127.0.0.1", "--dir", directory.toString()));
        command.addAll(List.of("--appendonly", "no", "--save", "", "--port", Integer.toString(port)));
        command.addAll(options);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("redis-" + port + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitListening();
    }

    /** Kills it without a warning. */
    public void kill() {
        var running = process;
        if (running != null) {
            try {
                running.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitListening() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isListening()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Redis does not listen");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean isListening() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(directory -> PROGRAMS.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "neither redis-server nor valkey-server is on the PATH: install one of them (Debian: apt-get"
                                + " install redis-server), or unset AKALAB_REDIS to leave these tests out"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
