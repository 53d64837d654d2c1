package io.akalab.lab.up;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What a lab that runs on its own tells on the terminal beyond warnings. */
final class UpLog {

    static final String GNBS = "io.akalab.amf.n2.ngap";
    static final String UES = "io.akalab.amf.gmm";

    private UpLog() {}

    /** Whoever points a gNB here wants to see that it has come, which UE was registered, and why another was not. */
    static void tellOfGnbsAndUes() {
        level(GNBS, Level.INFO);
        level(UES, Level.DEBUG);
    }

    /** Only where the logging's own settings leave it open. */
    private static void level(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger && logger.getLevel() == null) {
            logger.setLevel(level);
        }
    }
}
