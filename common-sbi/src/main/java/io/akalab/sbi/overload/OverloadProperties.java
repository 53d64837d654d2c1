package io.akalab.sbi.overload;

import io.akalab.sbi.context.MessagePriority;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a function guards itself against overload, below {@code akalab.sbi.overload}.
 *
 * @param enabled whether it refuses anything at all
 * @param least so many requests may always be under way
 * @param first so many at the start
 * @param most so many at the most
 * @param latency what nine of ten answers are to take at the most; beyond it fewer requests are let in
 * @param window how long latencies are gathered before the limit is set anew
 * @param warmUp so many requests are answered first: until then the JVM is slow, whatever the load
 * @param retryAfter when who is refused is to come again
 * @param finishing ends of paths of requests that end what others began, and go before those that begin anew
 * @param exempt beginnings of paths that are always let in and do not count
 */
@Validated
@ConfigurationProperties("akalab.sbi.overload")
public record OverloadProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("32") @Positive int least,
        @DefaultValue("256") @Positive int first,
        @DefaultValue("2048") @Positive int most,
        @DefaultValue("80ms") @NotNull Duration latency,
        @DefaultValue("250ms") @NotNull Duration window,
        @DefaultValue("2000") @Min(0) long warmUp,
        @DefaultValue("1s") @NotNull Duration retryAfter,

        @DefaultValue({"/5g-aka-confirmation", "/eap-session", "/auth-events"})
        List<String> finishing,

        @DefaultValue({"/provisioning/", "/n2-mock/"}) List<String> exempt) {

    /** What ends something has cost its function already. */
    private static final int FINISHING = 16;

    public OverloadProperties {
        finishing = List.copyOf(finishing);
        exempt = List.copyOf(exempt);
    }

    /**
     * The priority of a request: what it says (TS 29.500 clause 6.8), or what its path tells of it.
     *
     * @param header 3gpp-Sbi-Message-Priority, if there is one
     */
    public int priority(@Nullable String header, String path) {
        if (header != null) {
            return MessagePriority.of(header);
        }
        for (var end : finishing) {
            if (path.endsWith(end)) {
                return FINISHING;
            }
        }
        return MessagePriority.DEFAULT;
    }

    /** Whether requests to a path are always let in, and never kept back. */
    public boolean isExempt(String path) {
        for (var beginning : exempt) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
