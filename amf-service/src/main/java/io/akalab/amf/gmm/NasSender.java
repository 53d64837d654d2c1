package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.crypto.Octets;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.ConfigurationUpdateCommand;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.SecurityModeCommand;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends NAS messages and N2 commands to a UE and its gNB, protected as its security context demands. A message that wants an answer is
 * sent again until it has one, each time under a COUNT of its own.
 */
final class NasSender {

    private static final Logger log = LoggerFactory.getLogger(NasSender.class);

    private static final String TRANSPORT = "DownlinkNASTransport";

    private final NasTimers timers;
    private final Unanswered unanswered;
    private final UeMemory memory;
    private final GmmTrace trace;

    NasSender(NasTimers timers, Unanswered unanswered, UeMemory memory, GmmTrace trace) {
        this.timers = timers;
        this.unanswered = unanswered;
        this.memory = memory;
        this.trace = trace;
    }

    /** Sends a message, ciphered once messages are exchanged securely, plain before. */
    void send(UeContext ue, GmmMessage message) {
        prepare(ue, message);
        transmit(ue, message);
        repeat(ue, message, again -> transmit(again, message));
    }

    /** Sends a Security Mode Command, protected with the context that it offers but not ciphered (TS 24.501 clause 5.4.2.2). */
    void send(UeContext ue, SecurityModeCommand command, UeSecurity offered) {
        transmit(ue, command, offered);
        repeat(ue, command, again -> transmit(again, command, offered));
    }

    /** Sends a message within an Initial Context Setup Request; when it has to be repeated it goes alone. */
    void sendWithContext(UeContext ue, GmmMessage message, Function<Octets, Downlink.InitialContextSetup> setup) {
        prepare(ue, message);
        var pdu = protect(ue, message);
        if (pdu == null) {
            return;
        }
        trace.downlink(ue, "InitialContextSetupRequest", message, pdu);
        ue.givesContextToGnb();
        var request = setup.apply(pdu);
        ue.allowedNssai(request.allowedNssai());
        send(ue, request);
        repeat(ue, message, again -> transmit(again, message));
    }

    /** Has the gNB take the AS keys of the security context in use (TS 33.501 clause 6.9.6). */
    void modifyContext(UeContext ue, Downlink.ContextModification modification) {
        send(ue, modification);
    }

    /** Has the gNB release the UE, once. */
    void release(UeContext ue, Cause cause) {
        if (!ue.isReleasing()) {
            ue.releases();
            send(ue, new Downlink.ContextReleaseCommand(cause));
        }
    }

    /** What gives a UE a new 5G-GUTI is kept before the UE hears of it. */
    private void prepare(UeContext ue, GmmMessage message) {
        if (message instanceof RegistrationAccept) {
            var inUse = ue.security();
            if (inUse != null) {
                inUse.registrations(inUse.registrations() + 1);
            }
            memory.keep(ue);
        } else if (message instanceof ConfigurationUpdateCommand command
                && command.guti().isPresent()) {
            memory.keep(ue);
        }
    }

    private void repeat(UeContext ue, GmmMessage message, Consumer<UeContext> again) {
        if (ue.isConnected() && !ue.isReleasing()) {
            Unanswered.timerOf(message)
                    .ifPresent(
                            timer -> timers.start(ue, timer, again, silent -> unanswered.giveUp(silent, timer, this)));
        }
    }

    private void transmit(UeContext ue, GmmMessage message) {
        var pdu = protect(ue, message);
        if (pdu != null) {
            trace.downlink(ue, TRANSPORT, message, pdu);
            send(ue, new Downlink.NasTransport(pdu));
        }
    }

    private void transmit(UeContext ue, SecurityModeCommand command, UeSecurity offered) {
        var inUse = ue.security();
        if (inUse != null) {
            // An offer of other algorithms alone shares the COUNTs of the context in use.
            inUse.beforeDownlink();
        }
        var pdu = offered.nas().protect(SecurityHeaderType.INTEGRITY_NEW_CONTEXT, command.encode());
        trace.downlink(ue, TRANSPORT, command, pdu);
        send(ue, new Downlink.NasTransport(pdu));
    }

    /** Null where no COUNT is left: the keys must not be used any more, and the connection is good for nothing. */
    private @Nullable Octets protect(UeContext ue, GmmMessage message) {
        var security = ue.security();
        if (security == null) {
            return message.encode();
        }
        if (security.nas().nextToSend().isLast()) {
            log.warn("UE {}: released, for no downlink NAS COUNT is left", ue.amfUeNgapId());
            release(ue, Cause.NAS_UNSPECIFIED);
            return null;
        }
        security.beforeDownlink();
        return security.nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, message.encode());
    }

    private static void send(UeContext ue, Downlink message) {
        var ran = ue.ran();
        if (ran != null) {
            ran.send(ue.amfUeNgapId(), message);
        }
    }
}
