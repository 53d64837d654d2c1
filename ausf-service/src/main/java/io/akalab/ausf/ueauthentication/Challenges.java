package io.akalab.ausf.ueauthentication;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;

/**
 * The challenges that wait for an answer, in the memory of one AUSF or where several share them (ADR 0021). Each can be taken
 * once, and only until its time is up.
 */
interface Challenges {

    /** Whether as many wait as may. */
    boolean isFull();

    /** Takes a challenge over and names it with 144 random bits. */
    String keep(Challenge challenge);

    /** Takes over the next challenge of an authentication that was taken, under its id. */
    void keep(String id, Challenge next);

    /**
     * Hands a challenge out and forgets it: of several callers one gets it. One of another kind stays.
     *
     * @throws SbiProblem CONTEXT_NOT_FOUND if none of that kind waits under the id
     */
    <C extends Challenge> C take(String id, Class<C> kind);

    /** Forgets a challenge of a method that nobody will answer; false if there is none. */
    boolean abandon(String id, AuthenticationMethod method);

    /** Nothing waits or is kept under an authCtxId. */
    static SbiProblem noSuchContext() {
        return new SbiProblem(Cause.CONTEXT_NOT_FOUND, "unknown, expired or already used authCtxId");
    }
}
