package io.akalab.ausf.redis;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up how to give the AUSF a storage key, in place of a stack trace. */
final class MissingStorageKeyAnalyzer extends AbstractFailureAnalyzer<MissingStorageKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingStorageKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set akalab.ausf.storage-key (AKALAB_AUSF_STORAGEKEY) or akalab.ausf.storage-key-file to 32 octets in"
                        + " hexadecimal digits or base64, the same for all AUSFs of the Redis.",
                cause);
    }
}
