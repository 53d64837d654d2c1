package io.akalab.lab.subscribers;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * How far something is: a bar on a terminal, which is drawn over; elsewhere a line with the count now and then, so that a log
 * can be read.
 */
final class Progress {

    private static final int WIDTH = 30;
    private static final int BAR_STEPS = 200;
    private static final int LINE_STEPS = 10;
    private static final long UNKNOWN_STEP = 100_000;
    private static final long FEW = 20_000;

    private final PrintWriter out;
    private final boolean isTerminal;
    private final String what;
    private final long total;
    private long next;

    /**
     * Starts with nothing done.
     *
     * @param what such as {@code sent}
     * @param total 0 where nobody knows
     */
    Progress(PrintWriter out, boolean isTerminal, String what, long total) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.what = what;
        this.total = total;
        this.next = step();
    }

    /** Whether somebody looks at a screen. */
    static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    void show(long done) {
        if (done < next || total > 0 && total < FEW) {
            return;
        }
        next = done + step();
        if (isTerminal) {
            out.print("\r" + bar(done));
            out.flush();
        } else if (total == 0 || done < total) {
            out.println(text(done));
        }
    }

    /** Takes the bar away. */
    void end() {
        if (isTerminal && (total == 0 || total >= FEW)) {
            out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
            out.flush();
        }
    }

    private long step() {
        if (total == 0) {
            return isTerminal ? UNKNOWN_STEP / 20 : UNKNOWN_STEP;
        }
        return Math.max(total / (isTerminal ? BAR_STEPS : LINE_STEPS), 1);
    }

    private String bar(long done) {
        if (total == 0) {
            return text(done);
        }
        int filled = (int) (WIDTH * Math.min(done, total) / total);
        return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + text(done);
    }

    private String text(long done) {
        return total == 0
                ? String.format(Locale.ROOT, "%d %s", done, what)
                : String.format(Locale.ROOT, "%d of %d %s", done, total, what);
    }
}
