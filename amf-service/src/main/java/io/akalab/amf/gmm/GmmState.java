package io.akalab.amf.gmm;

/** The 5GMM states of the AMF (TS 24.501 clause 5.1.3.3). */
enum GmmState {
    DEREGISTERED,
    COMMON_PROCEDURE_INITIATED,
    REGISTERED,
    DEREGISTERED_INITIATED;

    private final String title = "5GMM-" + name().replace('_', '-');

    /** The name that the specification gives it. */
    String title() {
        return title;
    }
}
