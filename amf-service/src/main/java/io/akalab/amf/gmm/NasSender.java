package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Downlink;
import io.akalab.crypto.Octets;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.SecurityModeCommand;
import java.util.function.Function;

/** Sends NAS messages and N2 commands to a UE and its gNB, protected as its security context demands. */
final class NasSender {

    private final GmmTrace trace;

    NasSender(GmmTrace trace) {
        this.trace = trace;
    }

    /** Sends a message, ciphered once messages are exchanged securely, plain before. */
    void send(UeContext ue, GmmMessage message) {
        var pdu = protect(ue, message);
        trace.downlink(ue, "DownlinkNASTransport", message, pdu);
        send(ue, new Downlink.NasTransport(pdu));
    }

    /** Sends a Security Mode Command, protected with the context that it offers but not ciphered (TS 24.501 clause 5.4.2.2). */
    void send(UeContext ue, SecurityModeCommand command, UeSecurity offered) {
        var pdu = offered.nas().protect(SecurityHeaderType.INTEGRITY_NEW_CONTEXT, command.encode());
        trace.downlink(ue, "DownlinkNASTransport", command, pdu);
        send(ue, new Downlink.NasTransport(pdu));
    }

    /** Sends a message within an Initial Context Setup Request. */
    void sendWithContext(UeContext ue, GmmMessage message, Function<Octets, Downlink.InitialContextSetup> setup) {
        var pdu = protect(ue, message);
        trace.downlink(ue, "InitialContextSetupRequest", message, pdu);
        ue.givesContextToGnb();
        send(ue, setup.apply(pdu));
    }

    /** Has the gNB release the UE, once. */
    void release(UeContext ue, Cause cause) {
        if (!ue.isReleasing()) {
            ue.releases();
            send(ue, new Downlink.ContextReleaseCommand(cause));
        }
    }

    private static Octets protect(UeContext ue, GmmMessage message) {
        var security = ue.security();
        return security == null
                ? message.encode()
                : security.nas().protect(SecurityHeaderType.INTEGRITY_CIPHERED, message.encode());
    }

    private static void send(UeContext ue, Downlink message) {
        var ran = ue.ran();
        if (ran != null) {
            ran.send(ue.amfUeNgapId(), message);
        }
    }
}
