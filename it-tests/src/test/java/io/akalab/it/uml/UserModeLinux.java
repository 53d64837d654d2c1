package io.akalab.it.uml;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Linux kernel as a process of this host (Debian's package user-mode-linux), with this host's files and JDK, one processor and
 * a loopback interface of its own. It boots, runs one shell script and ends, in seconds and without privileges.
 */
public final class UserModeLinux {

    private static final Pattern EXIT_STATUS = Pattern.compile("akalab: exit status ([0-9]+)");

    private final Path directory;
    private final int megabytes;

    /**
     * @param directory where its scripts and its log are written
     * @param megabytes the memory it has
     */
    public UserModeLinux(Path directory, int megabytes) {
        this.directory = directory.toAbsolutePath();
        this.megabytes = megabytes;
    }

    /** What the script left: its exit status (-1 if it never ended) and everything on the console. */
    public record Outcome(int exitStatus, String output) {}

    /** The shell command that runs this class path's class on this JDK. */
    public static String java(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xms128m",
                "-Xmx256m",
                "-XX:MetaspaceSize=128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command.stream().map(UserModeLinux::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Runs the lines of a shell script, as root of that kernel and as oneself on the files of this host. */
    public Outcome run(Duration limit, String... script) {
        try {
            Files.createDirectories(directory);
            var run = directory.resolve("run.sh");
            Files.writeString(run, Stream.of(script).collect(Collectors.joining("\n", "", "\n")));
            return await(new ProcessBuilder(command(run)), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path run) throws IOException {
        var kernel = kernel();
        return List.of(
                kernel.toString(),
                "mem=" + megabytes + "M",
                "root=/dev/root",
                "rootfstype=hostfs",
                "rw",
                "con=null",
                "con0=null,fd:1",
                "quiet",
                "init=" + init(),
                "akalab_run=" + run,
                "akalab_modules=" + kernel.resolveSibling("../lib/uml/modules").normalize());
    }

    /** Executable, wherever the class path has it. */
    private Path init() throws IOException {
        var init = directory.resolve("init.sh");
        try (var resource = UserModeLinux.class.getResourceAsStream("/uml/init.sh")) {
            Files.write(init, resource == null ? new byte[0] : resource.readAllBytes());
        }
        if (!init.toFile().setExecutable(true)) {
            throw new IOException(init + " cannot be made executable");
        }
        return init;
    }

    private Outcome await(ProcessBuilder builder, Duration limit) throws IOException {
        // Its own files are in the home directory's .uml, the image of its memory is in the temporary directory.
        builder.environment().put("HOME", directory.toString());
        builder.redirectErrorStream(true).redirectInput(new File("/dev/null"));
        var process = builder.start();
        var console = CompletableFuture.supplyAsync(() -> read(process));
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        var output = console.join();
        Files.writeString(directory.resolve("console.log"), output);
        return new Outcome(exitStatus(output), output);
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exitStatus(String output) {
        var status = EXIT_STATUS.matcher(output);
        return status.find() ? Integer.parseInt(status.group(1)) : -1;
    }

    private static Path kernel() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, "linux.uml"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "linux.uml is not on the PATH: install user-mode-linux (Debian; or unpack it with apt-get download"
                                + " and dpkg -x), or unset AKALAB_UML to leave this test out"));
    }
}
