package io.akalab.udm.subscriptiondata;

/** What came of putting data. */
public enum PutDocument {
    CREATED,
    REPLACED,
    UNKNOWN_SUBSCRIBER,
    /** A GPSI is another subscriber's. Nothing has changed. */
    GPSI_TAKEN
}
