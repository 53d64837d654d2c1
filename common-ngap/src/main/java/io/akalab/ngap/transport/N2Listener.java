package io.akalab.ngap.transport;

/** Accepts associations until it is closed. */
public interface N2Listener extends AutoCloseable {

    /** Where it listens, with the port that was chosen. */
    N2Address address();

    /** Accepts no more, and ends the associations it has accepted; their handlers are told. */
    @Override
    void close();
}
