package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.Plmn;
import io.akalab.lab.method.MethodOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How subscribers go in, for all commands that put some in. */
final class ImportOptions {

    @Mixin
    private UdmOption udm = new UdmOption();

    @Option(names = "--replace", description = "replace subscribers who are there with other data; SQN stays, or rises")
    private boolean replace;

    @Option(names = "--dry-run", description = "check alone, here and in the UDM")
    private boolean dryRun;

    @Option(
            names = "--plmn",
            paramLabel = "MCC-MNC",
            description = "the home network that subscribers should be of (any)")
    private @Nullable String plmn;

    @Mixin
    private MethodOption method = new MethodOption();

    UdmOption udm() {
        return udm;
    }

    boolean replace() {
        return replace;
    }

    boolean dryRun() {
        return dryRun;
    }

    /** The home network, or null. */
    @Nullable Plmn home() {
        return plmn == null ? null : Plmn.parse(plmn);
    }

    RowReader reader() {
        return new RowReader(home(), method.authType());
    }
}
