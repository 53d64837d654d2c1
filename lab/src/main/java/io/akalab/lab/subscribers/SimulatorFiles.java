package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the files of a simulator for subscribers that come one after another. */
final class SimulatorFiles {

    /** More would be no help to anybody. */
    static final int MOST_GROUPS = 1000;

    private static final int MOST_SHOWN = 5;

    private final SimulatorConfig config;
    private final Path directory;
    private final List<String> commands = new ArrayList<>();
    private @Nullable UeGroup group;
    private long passedOver;

    SimulatorFiles(SimulatorConfig config, Path directory) {
        this.config = config;
        this.directory = directory;
    }

    /**
     * Takes one more.
     *
     * @throws IllegalArgumentException if there are too many with secrets of their own
     */
    void add(AuthenticationSubscription subscriber) throws IOException {
        if (!(Supi.parse(Objects.requireNonNull(subscriber.supi())) instanceof Imsi imsi)
                || subscriber.encOpcKey() == null
                || subscriber.milenageConstants() != null) {
            passedOver++;
            return;
        }
        if (group == null || !group.add(imsi, subscriber)) {
            write();
            group = new UeGroup(imsi, subscriber);
        }
    }

    /** Writes what is left, and tells how the simulator is started. */
    void end(PrintWriter out) throws IOException {
        write();
        group = null;
        commands.stream().limit(MOST_SHOWN).forEach(command -> out.println("  " + command));
        if (commands.size() > MOST_SHOWN) {
            out.println("  ... and " + (commands.size() - MOST_SHOWN) + " more in " + directory);
        }
        if (passedOver > 0) {
            out.println("left out: " + passedOver
                    + " that simulators can't play: they know IMSIs and plain Milenage alone");
        }
    }

    private void write() throws IOException {
        if (group == null) {
            return;
        }
        if (commands.size() == MOST_GROUPS) {
            throw new IllegalArgumentException("the subscribers have a K of their own each, and more than "
                    + MOST_GROUPS + " files are not written: choose fewer with --first and --count");
        }
        Files.createDirectories(directory);
        for (var file : config.files(group).entrySet()) {
            try (var writer = PrivateFiles.replace(directory.resolve(file.getKey()))) {
                writer.write(file.getValue());
            }
        }
        commands.add(config.command(group));
    }
}
