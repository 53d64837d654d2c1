package io.akalab.ngap.transport;

import java.io.IOException;

/** Where links come in. */
interface Door {

    N2Address address();

    Link accept() throws IOException;

    void close();
}
