package io.akalab.amf.udm;

/** What came of a registration at the UDM. */
public sealed interface HomeResult {

    /** The AMF is registered, and knows what the subscriber may do. */
    record Registered(HomeRegistration registration) implements HomeResult {}

    /**
     * It is not.
     *
     * @param cause the SBI cause (TS 29.503 clauses 6.1.7 and 6.2.7, TS 29.500 clause 5.2.7.2)
     */
    record Refused(String cause) implements HomeResult {}
}
