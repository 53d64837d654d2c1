package io.akalab.sbi.context;

import org.jspecify.annotations.Nullable;

/** 3gpp-Sbi-Message-Priority (TS 29.500 clauses 5.2.3.2.2 and 6.8): from 0, the highest, to 31. */
public final class MessagePriority {

    /** That of a request that names none (TS 29.500 clause 6.8.4.2). */
    public static final int DEFAULT = 24;

    public static final int LOWEST = 31;

    /** Reads the header; what is no number from 0 to 31 says nothing. */
    public static int of(@Nullable String header) {
        if (header == null || header.isEmpty() || header.length() > 2) {
            return DEFAULT;
        }
        int priority = 0;
        for (int i = 0; i < header.length(); i++) {
            int digit = header.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return DEFAULT;
            }
            priority = 10 * priority + digit;
        }
        return priority <= LOWEST ? priority : DEFAULT;
    }

    private MessagePriority() {}
}
