package io.akalab.ngap.transport;

/** Accepts associations until it is closed. */
public interface N2Listener extends AutoCloseable {

    /**
     * How many associations an address accepts, whatever its handlers make of them. More than the gNBs that there may be, so that a handler
     * can end one that says nothing for the sake of one that comes.
     */
    int MOST_ASSOCIATIONS = 2048;

    /** Where it listens, with the port that was chosen. */
    N2Address address();

    /** Accepts no more, and ends the associations it has accepted; their handlers are told. */
    @Override
    void close();
}
