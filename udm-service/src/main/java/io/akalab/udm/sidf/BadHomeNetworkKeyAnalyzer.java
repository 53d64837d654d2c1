package io.akalab.udm.sidf;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what is wrong with a home network key of the settings, in place of a stack trace. */
final class BadHomeNetworkKeyAnalyzer extends AbstractFailureAnalyzer<BadHomeNetworkKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadHomeNetworkKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Each of akalab.udm.home-network-keys has an id (1 to 255), a profile (A or B), and a private-key or a"
                        + " private-key-file: 32 octets in hexadecimal digits, base64 or PEM. ./akalab suci keygen makes one.",
                cause);
    }
}
