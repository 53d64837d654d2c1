package io.akalab.nrf.nfmanagement;

/** What happens to an instance (TS 29.510 clause 6.1.6.3.6). */
enum Event {
    NF_REGISTERED,
    NF_DEREGISTERED,
    NF_PROFILE_CHANGED
}
