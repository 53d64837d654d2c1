package io.akalab.udm.ueauthentication;

import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.suci.Deconcealment;
import io.akalab.openapi.common.Patterns;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.sidf.Sidf;
import io.akalab.udm.storage.StorageUnavailableException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the SUPI or SUCI of a path. */
@Component
final class RequestedIdentity {

    private static final Logger log = LoggerFactory.getLogger(RequestedIdentity.class);
    private static final Pattern SUPI = Pattern.compile(Patterns.SUPI);
    private static final Pattern SUPI_OR_SUCI = Pattern.compile(Patterns.SUPI_OR_SUCI);

    private final Sidf sidf;

    RequestedIdentity(Sidf sidf) {
        this.sidf = sidf;
    }

    /** Reads a SUPI. */
    Supi supi(String text) {
        return parseSupi(text, "{supi}", SUPI);
    }

    /** Reads a SUPI, or a SUCI and what it conceals. */
    Supi supiOrSuci(String text) {
        return Suci.looksLike(text) ? reveal(text) : parseSupi(text, "{supiOrSuci}", SUPI_OR_SUCI);
    }

    private Supi reveal(String text) {
        return switch (deconceal(parseSuci(text))) {
            case Deconcealment.Revealed(var supi) -> supi;
            case Deconcealment.Refused refused -> throw refusal(refused);
        };
    }

    private Deconcealment deconceal(Suci suci) {
        try {
            return sidf.deconceal(suci);
        } catch (StorageUnavailableException e) {
            log.error("No SUCI could be revealed: {}", e.reason());
            throw new SbiProblem(Cause.AV_GENERATION_PROBLEM, "the home network keys cannot be had");
        }
    }

    /** The requester is told no more than the cause: what is wrong with an output helps whoever tries outputs. */
    private static SbiProblem refusal(Deconcealment.Refused refused) {
        log.debug("A SUCI is refused: {}", refused);
        return switch (refused.cause()) {
            case UNSUPPORTED_PROTECTION_SCHEME ->
                new SbiProblem(
                        Cause.UNSUPPORTED_PROTECTION_SCHEME, "the null scheme, Profile A and Profile B are known here");
            case INVALID_HN_PUBLIC_KEY_IDENTIFIER ->
                new SbiProblem(
                        Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER,
                        "no home network public key of that identifier and scheme is in use");
            case INVALID_SCHEME_OUTPUT ->
                new SbiProblem(Cause.INVALID_SCHEME_OUTPUT, "the scheme output does not come to a SUPI");
        };
    }

    private static Suci parseSuci(String text) {
        try {
            return Suci.parse(text);
        } catch (IllegalArgumentException e) {
            throw refusal(text, "{supiOrSuci}", SUPI_OR_SUCI);
        }
    }

    private static Supi parseSupi(String text, String param, Pattern format) {
        try {
            return Supi.parse(text);
        } catch (IllegalArgumentException e) {
            throw refusal(text, param, format);
        }
    }

    /** A GCI, a GLI or a SUCI of one is well formed, but no subscriber here has one. */
    private static SbiProblem refusal(String text, String param, Pattern format) {
        return format.matcher(text).matches()
                ? new SbiProblem(Cause.USER_NOT_FOUND, "no such subscriber")
                : SbiProblem.incorrect(param, "is no identity that TS 29.571 knows");
    }
}
