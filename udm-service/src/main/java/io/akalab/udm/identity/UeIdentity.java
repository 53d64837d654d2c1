package io.akalab.udm.identity;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.Patterns;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.subscriptiondata.DataSource;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the SUPI or GPSI of a path (TS 29.571 clause 5.3.2). */
@Component
public final class UeIdentity {

    private static final Pattern SUPI = Pattern.compile(Patterns.SUPI);
    private static final Pattern GPSI = Pattern.compile("msisdn-[0-9]{5,15}|extid-[^@]+@[^@]+");

    private final DataSource data;

    UeIdentity(DataSource data) {
        this.data = data;
    }

    /**
     * Reads a SUPI.
     *
     * @param param what it goes by in a problem, e.g. {@code {supi}}
     */
    public Supi supi(String text, String param) {
        try {
            return Supi.parse(text);
        } catch (IllegalArgumentException e) {
            // A GCI or a GLI is well formed, but no subscriber here has one.
            throw SUPI.matcher(text).matches()
                    ? userNotFound()
                    : SbiProblem.incorrect(param, "is no identity that TS 29.571 knows");
        }
    }

    /** Reads a SUPI, or a GPSI and whose it is. */
    public Supi ueId(String text) {
        return isGpsi(text) ? data.supiOf(text).orElseThrow(UeIdentity::userNotFound) : supi(text, "{ueId}");
    }

    /** Whether a text is a GPSI of a form that is served. */
    public static boolean isGpsi(String text) {
        return GPSI.matcher(text).matches();
    }

    /** The problem that there is no such subscriber. */
    public static SbiProblem userNotFound() {
        return new SbiProblem(Cause.USER_NOT_FOUND, "no such subscriber");
    }
}
