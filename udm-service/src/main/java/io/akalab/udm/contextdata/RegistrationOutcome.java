package io.akalab.udm.contextdata;

/** What came of a registration. */
public sealed interface RegistrationOutcome {

    /** Nothing was registered before. */
    record Created() implements RegistrationOutcome {}

    /** It took the place of another, which nobody else is told to have replaced. */
    record Replaced(Registration before) implements RegistrationOutcome {}

    /** There is no such subscriber. */
    record UnknownSubscriber() implements RegistrationOutcome {}
}
