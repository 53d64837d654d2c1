package io.akalab.amf.n2;

/**
 * Why a UE's context is released or could not be set up (TS 38.413 clause 9.3.1.2).
 *
 * @param group radioNetwork, transport, nas, protocol or misc
 * @param value the cause's name within its group, such as {@code normal-release}
 */
public record Cause(String group, String value) {

    public static final Cause NORMAL_RELEASE = new Cause("nas", "normal-release");
    public static final Cause AUTHENTICATION_FAILURE = new Cause("nas", "authentication-failure");
    public static final Cause DEREGISTER = new Cause("nas", "deregister");
    public static final Cause NAS_UNSPECIFIED = new Cause("nas", "unspecified");
    public static final Cause RELEASE_DUE_TO_5GC = new Cause("radioNetwork", "release-due-to-5gc-generated-reason");

    /** Reads {@code group/value}. */
    public static Cause parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a cause is written group/value");
        }
        return new Cause(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return group + "/" + value;
    }
}
