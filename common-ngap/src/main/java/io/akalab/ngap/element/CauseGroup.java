package io.akalab.ngap.element;

/** The groups of {@link Cause}, in the order of the choice, with the names that TS 38.413 clause 9.3.1.2 gives their values. */
public enum CauseGroup {
    RADIO_NETWORK(
            "radioNetwork",
            45,
            "unspecified",
            "txnrelocoverall-expiry",
            "successful-handover",
            "release-due-to-ngran-generated-reason",
            "release-due-to-5gc-generated-reason",
            "handover-cancelled",
            "partial-handover",
            "ho-failure-in-target-5GC-ngran-node-or-target-system",
            "ho-target-not-allowed",
            "tngrelocoverall-expiry",
            "tngrelocprep-expiry",
            "cell-not-available",
            "unknown-targetID",
            "no-radio-resources-available-in-target-cell",
            "unknown-local-UE-NGAP-ID",
            "inconsistent-remote-UE-NGAP-ID",
            "handover-desirable-for-radio-reason",
            "time-critical-handover",
            "resource-optimisation-handover",
            "reduce-load-in-serving-cell",
            "user-inactivity",
            "radio-connection-with-ue-lost",
            "radio-resources-not-available",
            "invalid-qos-combination",
            "failure-in-radio-interface-procedure",
            "interaction-with-other-procedure",
            "unknown-PDU-session-ID",
            "unkown-qos-flow-ID",
            "multiple-PDU-session-ID-instances",
            "multiple-qos-flow-ID-instances",
            "encryption-and-or-integrity-protection-algorithms-not-supported",
            "ng-intra-system-handover-triggered",
            "ng-inter-system-handover-triggered",
            "xn-handover-triggered",
            "not-supported-5QI-value",
            "ue-context-transfer",
            "ims-voice-eps-fallback-or-rat-fallback-triggered",
            "up-integrity-protection-not-possible",
            "up-confidentiality-protection-not-possible",
            "slice-not-supported",
            "ue-in-rrc-inactive-state-not-reachable",
            "redirection",
            "resources-not-available-for-the-slice",
            "ue-max-integrity-protected-data-rate-reason",
            "release-due-to-cn-detected-mobility",
            "n26-interface-not-available",
            "release-due-to-pre-emption",
            "multiple-location-reporting-reference-ID-instances",
            "rsn-not-available-for-the-up",
            "npn-access-denied",
            "cag-only-access-denied",
            "insufficient-ue-capabilities",
            "redcap-ue-not-supported",
            "unknown-MBS-Session-ID",
            "indicated-MBS-session-area-information-not-served-by-the-gNB",
            "inconsistent-slice-info-for-the-session",
            "misaligned-association-for-multicast-unicast"),
    TRANSPORT("transport", 2, "transport-resource-unavailable", "unspecified"),
    NAS(
            "nas",
            4,
            "normal-release",
            "authentication-failure",
            "deregister",
            "unspecified",
            "uE-not-in-PLMN-serving-area"),
    PROTOCOL(
            "protocol",
            7,
            "transfer-syntax-error",
            "abstract-syntax-error-reject",
            "abstract-syntax-error-ignore-and-notify",
            "message-not-compatible-with-receiver-state",
            "semantic-error",
            "abstract-syntax-error-falsely-constructed-message",
            "unspecified"),
    MISC(
            "misc",
            6,
            "control-processing-overload",
            "not-enough-user-plane-processing-resources",
            "hardware-failure",
            "om-intervention",
            "unknown-PLMN-or-SNPN",
            "unspecified");

    private static final CauseGroup[] ALL = values();

    private final String title;
    private final int roots;
    private final String[] names;

    CauseGroup(String title, int roots, String... names) {
        this.title = title;
        this.roots = roots;
        this.names = names;
    }

    /** Such as {@code radioNetwork}. */
    public String title() {
        return title;
    }

    /** How many values stand before the extension marker. */
    int roots() {
        return roots;
    }

    String name(int value) {
        return IndexedNames.name(names, value);
    }

    int value(String name) {
        return IndexedNames.parse(names, name);
    }

    static CauseGroup of(String title) {
        for (var group : ALL) {
            if (group.title.equals(title)) {
                return group;
            }
        }
        throw new IllegalArgumentException("no such group of causes: " + title);
    }

    static CauseGroup at(int index) {
        return ALL[index];
    }
}
