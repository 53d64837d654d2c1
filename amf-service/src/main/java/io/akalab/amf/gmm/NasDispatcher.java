package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.message.AuthenticationFailure;
import io.akalab.nas.message.AuthenticationResponse;
import io.akalab.nas.message.ConfigurationUpdateComplete;
import io.akalab.nas.message.DeregistrationAcceptFromUe;
import io.akalab.nas.message.DeregistrationRequestFromUe;
import io.akalab.nas.message.GmmStatus;
import io.akalab.nas.message.IdentityResponse;
import io.akalab.nas.message.MessageType;
import io.akalab.nas.message.RegistrationComplete;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.SecurityModeComplete;
import io.akalab.nas.message.SecurityModeReject;
import io.akalab.nas.message.ServiceReject;
import io.akalab.nas.message.ServiceRequest;
import io.akalab.nas.message.UlNasTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each 5GMM message to the procedure that it belongs to, and answers those that belong to none (TS 24.501 clause 7.4). */
final class NasDispatcher {

    private static final Logger log = LoggerFactory.getLogger(NasDispatcher.class);

    private final Registration registration;
    private final Refusals refusals;
    private final Deregistration deregistration;
    private final Reauthentication reauthentication;
    private final Service service;
    private final ConfigurationUpdate configuration;
    private final Payloads payloads;
    private final NasSender sender;

    NasDispatcher(
            Registration registration,
            Refusals refusals,
            Deregistration deregistration,
            Reauthentication reauthentication,
            Service service,
            ConfigurationUpdate configuration,
            Payloads payloads,
            NasSender sender) {
        this.registration = registration;
        this.refusals = refusals;
        this.reauthentication = reauthentication;
        this.deregistration = deregistration;
        this.service = service;
        this.configuration = configuration;
        this.payloads = payloads;
        this.sender = sender;
    }

    void dispatch(UeContext ue, Received.Message received) {
        var message = received.message();
        if (reauthentication.goesOn(ue, message)) {
            return;
        }
        boolean expected = switch (message) {
            case RegistrationRequest request -> {
                registration.requested(ue, request, received);
                yield true;
            }
            case IdentityResponse response -> registration.identified(ue, response);
            case AuthenticationResponse response -> registration.answered(ue, response);
            case AuthenticationFailure failure -> registration.failed(ue, failure);
            case SecurityModeComplete complete -> registration.secured(ue, complete);
            case SecurityModeReject reject -> registration.notSecured(ue, reject);
            case RegistrationComplete _ -> registration.completed(ue) && configuration.introduced(ue);
            case DeregistrationRequestFromUe request -> deregister(ue, request, received.verified());
            case DeregistrationAcceptFromUe _ -> deregistration.accepted(ue);
            case ServiceRequest request -> {
                service.requested(ue, request, received);
                yield true;
            }
            case UlNasTransport transport -> payloads.received(ue, transport);
            case ConfigurationUpdateComplete _ -> configuration.completed(ue);
            case GmmStatus status -> {
                log.info("UE {}: the UE reports {}", ue.amfUeNgapId(), status.cause());
                yield true;
            }
            default -> false;
        };
        if (!expected) {
            status(
                    ue,
                    GmmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE,
                    message.messageType().title() + " in state " + ue.state().title());
        }
    }

    /** A message that only the UE can tell the meaning of. */
    void foreign(UeContext ue, Received.Foreign foreign) {
        if (!registration.answeredUnderForeignContext(ue)) {
            log.info("UE {}: a NAS message is discarded: {}", ue.amfUeNgapId(), foreign.reason());
        }
    }

    /** A message that cannot be read is answered by its procedure if it begins one, with a 5GMM Status else. */
    void refuse(UeContext ue, Received.Refused refused) {
        if (refused.messageType() == MessageType.REGISTRATION_REQUEST.number() && ue.attempt() == null) {
            refusals.reject(ue, refused.cause(), refused.reason());
        } else if (refused.messageType() == MessageType.SERVICE_REQUEST.number() && ue.attempt() == null) {
            sender.send(ue, new ServiceReject(refused.cause()));
        } else {
            status(ue, refused.cause(), refused.reason());
        }
    }

    /** Without a right MAC anybody could send a UE away (TS 24.501 clause 4.4.4.3). */
    private boolean deregister(UeContext ue, DeregistrationRequestFromUe request, boolean verified) {
        if (verified) {
            deregistration.byUe(ue, request);
        } else {
            log.info("UE {}: an unprotected Deregistration Request is not believed", ue.amfUeNgapId());
            sender.release(ue, Cause.NAS_UNSPECIFIED);
        }
        return true;
    }

    private void status(UeContext ue, GmmCause cause, String reason) {
        log.info("UE {}: 5GMM Status {}: {}", ue.amfUeNgapId(), cause, reason);
        ue.reason(reason);
        sender.send(ue, new GmmStatus(cause));
    }
}
