package io.akalab.ngap.transport;

import io.akalab.crypto.Octets;

/**
 * What the user of an association is told, on the association's own thread: one call at a time, in the order of
 * arrival. A handler may block; its association alone waits. What it throws is logged and otherwise ignored.
 */
public interface AssociationHandler {

    /** A whole NGAP message, not longer than {@link Association#MAX_MESSAGE}. */
    void received(Association association, int stream, Octets message);

    /**
     * The association has ended: by either side's will, by a failure or for a violation. Told exactly once, as the last call,
     * with a text for the log. Also told after {@link Association#close()}.
     */
    void closed(Association association, String reason);
}
