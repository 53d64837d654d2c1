package io.akalab.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A service under load: a process from its executable jar, extracted as the images have it. */
final class ServiceProcess implements AutoCloseable {

    private static final long PAGES_PER_MEGABYTE = 256;

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServiceProcess start(
            Path root, String module, List<String> jvmOptions, Path directory, List<String> arguments)
            throws IOException {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", executableJar(root, module).toString(), "--server.port=" + port));
        command.addAll(arguments);
        var log = directory.resolve(module + ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        return new ServiceProcess(process, port);
    }

    URI uri() {
        return uri("http");
    }

    /** Where it is by TLS, if it was started so. */
    URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + port);
    }

    /** CPU time spent so far, by all its threads. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Resident memory, from /proc where there is one, else 0. */
    long residentMegabytes() throws IOException {
        var statm = Path.of("/proc", Long.toString(process.pid()), "statm");
        return Files.exists(statm) ? Long.parseLong(Files.readString(statm).split(" ")[1]) / PAGES_PER_MEGABYTE : 0;
    }

    /** Octets of the heap that are in use after a full collection, which it asks for. */
    long liveOctets() throws IOException, InterruptedException {
        var total = jcmd("GC.class_histogram")
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd says nothing of the heap"));
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    private Stream<String> jcmd(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        try (var answer = asked.inputReader()) {
            var lines = answer.lines().toList();
            asked.waitFor();
            return lines.stream();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static Path executableJar(Path root, String module) throws IOException {
        try (var files = Files.list(root.resolve(module).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(module + " is not packaged: ./mvnw package"));
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
