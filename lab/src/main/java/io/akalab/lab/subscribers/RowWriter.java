package io.akalab.lab.subscribers;

import io.akalab.openapi.provisioning.AuthenticationSubscription;
import java.io.IOException;

/** Writes subscribers so that an import takes them again. */
interface RowWriter extends AutoCloseable {

    void write(AuthenticationSubscription subscriber) throws IOException;

    /** Ends the text, and leaves the stream to whoever opened it. */
    @Override
    void close() throws IOException;
}
