package io.akalab.ngap.message;

import io.akalab.ngap.element.Cause;
import org.jspecify.annotations.Nullable;

/** What becomes of received octets (TS 38.413 clause 10). */
public sealed interface Decoded {

    /**
     * A message with all that it must have.
     *
     * @param notification what to send besides, since the message has elements of criticality "notify" that were not
     *     understood; its diagnostics may go into the procedure's answer instead. Null where there are none
     */
    record Message(NgapMessage message, @Nullable ErrorIndication notification) implements Decoded {}

    /**
     * A message of which nothing is done.
     *
     * @param answer what to send: the failure of the procedure or an Error Indication; null for a wrong answer to what the
     *     receiver sent itself, which ends its procedure there and goes unanswered (clauses 10.3.4.2 and 10.3.5)
     * @param cause what the answer says
     * @param ids of the UE as far as they could be read
     * @param reason in words, without anything of the message's content
     */
    record Refused(@Nullable NgapMessage answer, Cause cause, Ids ids, String reason) implements Decoded {}

    /** Octets that go unanswered: of an unknown procedure that may be ignored, or a wrong Error Indication. */
    record Ignored(String reason) implements Decoded {}

    /**
     * What a refused message tells of whom it is for.
     *
     * @param amfUeNgapId what the AMF calls the UE, or null
     * @param ranUeNgapId what the NG-RAN node calls the UE, or null
     */
    record Ids(@Nullable Long amfUeNgapId, @Nullable Long ranUeNgapId) {

        static final Ids NONE = new Ids(null, null);
    }
}
