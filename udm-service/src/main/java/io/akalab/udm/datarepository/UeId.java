package io.akalab.udm.datarepository;

import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.Patterns;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.regex.Pattern;

/** Reads whose data a path names. */
final class UeId {

    private static final Pattern SUPI = Pattern.compile(Patterns.SUPI);

    private UeId() {}

    /** The SUPI; a GCI or GLI is well formed, but no subscriber here has one. */
    static Supi supi(String text) {
        try {
            return Supi.parse(text);
        } catch (IllegalArgumentException e) {
            throw SUPI.matcher(text).matches()
                    ? userNotFound()
                    : SbiProblem.incorrect("{ueId}", "is no SUPI that TS 29.571 knows");
        }
    }

    static ServingNetworkName servingNetwork(String text) {
        try {
            return ServingNetworkName.parse(text);
        } catch (IllegalArgumentException e) {
            throw SbiProblem.incorrect("{servingNetworkName}", "is none of TS 24.501 clause 9.12.1");
        }
    }

    static SbiProblem userNotFound() {
        return new SbiProblem(Cause.USER_NOT_FOUND, "no such subscriber");
    }

    static SbiProblem dataNotFound() {
        return new SbiProblem(Cause.DATA_NOT_FOUND, "the subscriber has no such data");
    }
}
