package io.akalab.ngap.transport;

import java.io.IOException;

/** Where links come in. */
interface Door {

    N2Address address();

    /** The thread that may block in {@link #accept}. */
    Thread.Builder threads();

    Link accept() throws IOException;

    void close();
}
