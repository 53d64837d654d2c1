package io.akalab.ngap.transport;

import com.sun.nio.sctp.SctpChannel;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether this host carries SCTP, and if not, what is missing: the JDK's module jdk.sctp needs the kernel's SCTP and, on Linux,
 * the library libsctp.so.1, which it looks for first and anew for each socket.
 */
final class SctpSupport {

    static final String NO_MODULE = "this Java runtime has no SCTP: it was linked without the module jdk.sctp";

    static final String NO_LIBRARY =
            "the library libsctp.so.1 is missing: install it (Debian, Ubuntu: apt-get install libsctp1;"
                    + " Fedora, RHEL: dnf install lksctp-tools; Alpine: apk add lksctp-tools)";

    static final String NO_KERNEL =
            "this kernel has no SCTP: load its module as root with modprobe sctp (where there is none,"
                    + " install linux-modules-extra-$(uname -r) on Ubuntu, kernel-modules-extra on Fedora); a container has the SCTP"
                    + " of its host";

    private SctpSupport() {}

    /** What is missing, in a sentence without a full stop. */
    static Optional<String> missing() {
        try {
            SctpChannel.open().close();
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException | LinkageError e) {
            return Optional.of(explain(e));
        }
    }

    /** Tells by what the JDK says. */
    static String explain(Throwable failure) {
        var message = Objects.requireNonNullElse(failure.getMessage(), "");
        if (failure instanceof LinkageError) {
            return NO_MODULE;
        }
        if (message.contains("libsctp")) {
            return NO_LIBRARY;
        }
        if (message.contains("rotocol not supported") || message.contains("ddress family not supported")) {
            return NO_KERNEL;
        }
        return "there is no SCTP here: " + message;
    }
}
