package io.akalab.udm.provisioning;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a subscription, so that one answer names it all. Reasons quote no value. */
final class SubscriptionFaults {

    private final List<InvalidParam> params = new ArrayList<>();
    private @Nullable Cause gravest;

    void missing(String param, String reason) {
        add(Cause.MANDATORY_IE_MISSING, param, reason);
    }

    void mandatory(String param, String reason) {
        add(Cause.MANDATORY_IE_INCORRECT, param, reason);
    }

    void optional(String param, String reason) {
        add(Cause.OPTIONAL_IE_INCORRECT, param, reason);
    }

    /** Throws what there is. */
    void throwIfAny() {
        if (gravest != null) {
            var names =
                    String.join(", ", params.stream().map(InvalidParam::param).toList());
            throw new SbiProblem(gravest, "the subscription cannot work: see " + names, params);
        }
    }

    // Cause lists missing before incorrect, and mandatory before optional.
    private void add(Cause cause, String param, String reason) {
        params.add(new InvalidParam(param, reason));
        if (gravest == null || cause.compareTo(gravest) < 0) {
            gravest = cause;
        }
    }
}
