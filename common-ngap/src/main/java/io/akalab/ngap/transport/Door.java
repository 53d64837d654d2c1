package io.akalab.ngap.transport;

import java.io.IOException;

/** Where links come in. */
interface Door {

    N2Address address();

    /** The thread that may block in {@link #accept}. */
    Thread.Builder threads();

    /** How many links may be open at once; beyond it somebody is exhausting this side. */
    int mostLinks();

    Link accept() throws IOException;

    void close();
}
