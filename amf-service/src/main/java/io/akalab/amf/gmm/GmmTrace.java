package io.akalab.amf.gmm;

import io.akalab.amf.n2.PlainNas;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.MessageFields;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.sbi.lab.KeyDerived;
import io.akalab.sbi.lab.LabTrace;
import io.akalab.sbi.lab.NasMessage;
import io.akalab.sbi.lab.NasMessage.Direction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the lab trace what goes to and fro and what is derived; without the lab switch it does nothing. */
final class GmmTrace {

    private final LabTrace trace;
    private final PlainNas plain;

    GmmTrace(LabTrace trace, PlainNas plain) {
        this.trace = trace;
        this.plain = plain;
    }

    boolean isOn() {
        return trace.enabled();
    }

    /** The derivations of Annex A, seen by the trace if it is on. */
    KeyDerivation derivation(UeContext ue) {
        if (!isOn()) {
            return KeyDerivation.unobserved();
        }
        var subject = subject(ue);
        return KeyDerivation.observedBy(step -> trace.record(subject, KeyDerived.of(step)));
    }

    void downlink(UeContext ue, String ngapType, GmmMessage message, Octets pdu) {
        if (isOn()) {
            plain.deciphered(pdu, message.encode());
            record(ue, Direction.DOWNLINK, ngapType, message.messageType().title(), pdu, MessageFields.of(message));
        }
    }

    void uplink(UeContext ue, String ngapType, Octets pdu, Received received) {
        if (isOn()) {
            switch (received) {
                case Received.Message message -> {
                    plain.deciphered(pdu, message.message().encode());
                    received(ue, ngapType, pdu, message.message());
                }
                case Received.Refused(var cause, var type, var reason) ->
                    record(
                            ue,
                            Direction.UPLINK,
                            ngapType,
                            "message type 0x" + Integer.toHexString(type),
                            pdu,
                            reasons("refused", cause + ": " + reason));
                case Received.Foreign(var reason) ->
                    record(ue, Direction.UPLINK, ngapType, "unreadable", pdu, reasons("discarded", reason));
                case Received.Discarded(var reason) ->
                    record(ue, Direction.UPLINK, ngapType, "unreadable", pdu, reasons("discarded", reason));
            }
        }
    }

    private void received(UeContext ue, String ngapType, Octets pdu, GmmMessage message) {
        var event = new NasMessage(
                Direction.UPLINK, ngapType, message.messageType().title(), pdu.toHex(), MessageFields.of(message));
        trace.record(subject(ue, message), event);
    }

    private void record(
            UeContext ue, Direction direction, String ngapType, String name, Octets pdu, Map<String, String> fields) {
        var shown = new LinkedHashMap<>(fields);
        var why = ue.takeReason();
        if (why != null) {
            shown.put("reason", why);
        }
        trace.record(subject(ue), new NasMessage(direction, ngapType, name, pdu.toHex(), shown));
    }

    private static Map<String, String> reasons(String name, String reason) {
        return Map.of(name, reason);
    }

    /** Whom a message is about, even if it is the one that says so. */
    private static @Nullable String subject(UeContext ue, GmmMessage message) {
        if (message instanceof RegistrationRequest request
                && request.identity() instanceof MobileIdentity.SuciIdentity(var suci)) {
            return ofNullScheme(suci);
        }
        return subject(ue);
    }

    private static @Nullable String subject(UeContext ue) {
        var attempt = ue.attempt();
        var supi = attempt == null || attempt.supi() == null ? ue.supi() : attempt.supi();
        if (supi != null) {
            return supi.value();
        }
        if (attempt == null) {
            return null;
        }
        return attempt.suci() == null ? attempt.subscriber() : ofNullScheme(attempt.suci());
    }

    /** The SUPI of a SUCI that does not conceal it, if it names one at all. */
    private static @Nullable String ofNullScheme(Suci suci) {
        if (suci.scheme() != Suci.NULL_SCHEME) {
            return null;
        }
        try {
            return suci.supiOfNullScheme().value();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
