package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;

/**
 * Cause (TS 38.413 clause 9.3.1.2). Its text form is {@code group/name}, such as {@code nas/normal-release}; a value of a
 * later version is {@code nas/value-9}.
 *
 * @param value the index in the group; values behind the extension marker count on
 */
public record Cause(CauseGroup group, int value) {

    public static final Cause UNSPECIFIED = parse("misc/unspecified");
    public static final Cause NORMAL_RELEASE = parse("nas/normal-release");
    public static final Cause RELEASE_DUE_TO_5GC = parse("radioNetwork/release-due-to-5gc-generated-reason");
    public static final Cause UNKNOWN_LOCAL_UE_NGAP_ID = parse("radioNetwork/unknown-local-UE-NGAP-ID");
    public static final Cause INCONSISTENT_REMOTE_UE_NGAP_ID = parse("radioNetwork/inconsistent-remote-UE-NGAP-ID");
    public static final Cause TRANSFER_SYNTAX_ERROR = parse("protocol/transfer-syntax-error");
    public static final Cause ABSTRACT_SYNTAX_ERROR_REJECT = parse("protocol/abstract-syntax-error-reject");
    public static final Cause ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY =
            parse("protocol/abstract-syntax-error-ignore-and-notify");
    public static final Cause FALSELY_CONSTRUCTED_MESSAGE =
            parse("protocol/abstract-syntax-error-falsely-constructed-message");
    public static final Cause MESSAGE_NOT_COMPATIBLE = parse("protocol/message-not-compatible-with-receiver-state");
    public static final Cause SEMANTIC_ERROR = parse("protocol/semantic-error");
    public static final Cause UNKNOWN_PLMN = parse("misc/unknown-PLMN-or-SNPN");

    /** The groups, and a choice of later versions. */
    private static final int ALTERNATIVES = 6;

    public Cause {
        if (value < 0) {
            throw new IllegalArgumentException("a cause is not negative");
        }
    }

    /**
     * Reads {@code group/name}.
     *
     * @throws IllegalArgumentException if there is no such cause
     */
    public static Cause parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a cause is written group/name");
        }
        var group = CauseGroup.of(text.substring(0, slash));
        return new Cause(group, group.value(text.substring(slash + 1)));
    }

    /** The name within the group, such as {@code normal-release}. */
    public String name() {
        return group.name(value);
    }

    public static Cause read(PerReader in) {
        int alternative = in.enumerated(ALTERNATIVES);
        if (alternative == ALTERNATIVES - 1) {
            throw new NotComprehended("a cause of a group that isn't known");
        }
        var group = CauseGroup.at(alternative);
        return new Cause(group, in.extensibleEnumerated(group.roots()));
    }

    public void write(PerWriter out) {
        out.enumerated(group.ordinal(), ALTERNATIVES).extensibleEnumerated(value, group.roots());
    }

    @Override
    public String toString() {
        return group.title() + "/" + name();
    }
}
