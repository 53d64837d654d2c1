package io.akalab.sbi.problem;

import org.jspecify.annotations.Nullable;

/** A throwable's types and stack without its messages, which may quote an identity or a key (a database's do). */
final class StackOf {

    private static final int FRAMES = 24;

    static String throwable(Throwable throwable) {
        var text = new StringBuilder();
        for (@Nullable Throwable t = throwable; t != null; t = t.getCause()) {
            append(text, t);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Throwable t) {
        text.append(text.isEmpty() ? "" : "\ncaused by ").append(t.getClass().getName());
        var frames = t.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("\n\tat ").append(frames[i]);
        }
    }

    private StackOf() {}
}
