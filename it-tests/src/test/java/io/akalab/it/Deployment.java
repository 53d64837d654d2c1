package io.akalab.it;

import java.net.URI;

/** The three services running somewhere, with a database of their own. */
interface Deployment extends AutoCloseable {

    /** The apiRoot of the UDM. */
    URI udm();

    /** The apiRoot of the AUSF. */
    URI ausf();

    /** The apiRoot of the AMF. */
    URI amf();

    /** The apiRoot of a second AMF beside the first, which is started when it is first asked for. */
    URI otherAmf();

    /** Kills the UDM without a warning and starts it again on the same database, at the same address for its consumers. */
    void crashAndRestartUdm();

    @Override
    void close();
}
