package io.akalab.udm.ueauthentication;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;

/** The application errors of TS 29.503 clause 6.3.7 that more than one operation has. */
final class UeAuthenticationProblems {

    private UeAuthenticationProblems() {}

    static SbiProblem userNotFound() {
        return new SbiProblem(Cause.USER_NOT_FOUND, "no such subscriber");
    }

    /** Not CONTEXT_NOT_FOUND, which TS 29.503 has for registrations: an event is subscription data. */
    static SbiProblem eventNotFound() {
        return new SbiProblem(Cause.DATA_NOT_FOUND, "no such event, or a later one took its place");
    }
}
