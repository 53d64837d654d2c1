package io.akalab.sbi.oauth;

import com.nimbusds.jose.jwk.JWK;
import java.util.List;

/** The public keys that tokens are verified with. */
public interface TokenKeys {

    /** Those that are known. */
    List<JWK> known();

    /**
     * Those that are known after a look at where they come from, when none of the known ones fits.
     *
     * @throws io.akalab.sbi.problem.SbiProblem if they cannot be had
     */
    default List<JWK> refreshed() {
        return known();
    }
}
