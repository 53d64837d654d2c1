package io.akalab.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own, from the executable jar that the build has made. */
final class ServiceProcess implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final String module;
    private final int port;
    private final List<String> arguments;
    private final Path log;
    private @Nullable Process process;

    private ServiceProcess(String module, int port, List<String> arguments, Path log) {
        this.module = module;
        this.port = port;
        this.arguments = arguments;
        this.log = log;
    }

    static ServiceProcess start(String module, int port, Path directory, String... arguments) {
        var service =
                new ServiceProcess(module, port, List.of(arguments), directory.resolve(module + "-" + port + ".log"));
        service.start();
        return service;
    }

    /** The apiRoot. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void start() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                executableJar().toString(),
                "--server.port=" + port));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service has said so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** SIGKILL: nothing is flushed, nothing is closed. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(process);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            await(process);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path executableJar() {
        try (var files = Files.list(ROOT.resolve(module).resolve("target"))) {
            return files.filter(f -> f.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(module + " is not packaged"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
