package io.akalab.udm.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what to do about a wrong storage key, in place of a stack trace. */
final class WrongStorageKeyAnalyzer extends AbstractFailureAnalyzer<WrongStorageKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongStorageKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set akalab.udm.storage-key (AKALAB_UDM_STORAGE_KEY) or akalab.udm.storage-key-file to the key with that id,"
                        + " or start with an empty database.",
                cause);
    }
}
