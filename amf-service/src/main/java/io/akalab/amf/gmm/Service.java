package io.akalab.amf.gmm;

import io.akalab.amf.n2.Cause;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.PduSessionSet;
import io.akalab.nas.message.ServiceAccept;
import io.akalab.nas.message.ServiceReject;
import io.akalab.nas.message.ServiceRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service request procedure (TS 24.501 clause 5.6.1, TS 23.502 clause 4.2.3): a UE that was idle is connected, for signalling. */
final class Service {

    private static final Logger log = LoggerFactory.getLogger(Service.class);

    private final ServiceArea area;
    private final ContextSetup setup;
    private final ConfigurationUpdate configuration;
    private final NasSender sender;

    Service(ServiceArea area, ContextSetup setup, ConfigurationUpdate configuration, NasSender sender) {
        this.area = area;
        this.setup = setup;
        this.configuration = configuration;
        this.sender = sender;
    }

    /**
     * A UE wants to be served. One that is not known, or cannot show that he is the one, has to register (#9), and so has one that has
     * gone (#10); what is known of it stays as it is (clauses 4.4.4.3 and 5.6.1.5).
     */
    void requested(UeContext ue, ServiceRequest outer, Received.Message received) {
        var security = ue.security();
        var count = received.count();
        if (count == null || security == null || !security.nas().ngKsi().equals(outer.ngKsi())) {
            reject(ue, GmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "not protected with a security context that is here");
            return;
        }
        if (!ue.isRegistered()) {
            reject(ue, GmmCause.IMPLICITLY_DEREGISTERED, "the UE is not registered");
            return;
        }
        var refusal = area.refusal(ue.whereabouts().location(), null);
        if (refusal.isPresent()) {
            reject(ue, refusal.get(), "not served here");
            return;
        }
        var request = WholeRequest.of(ue, outer, received, security).message();
        setup.send(ue, security, count, accept(request));
        if (request.serviceType() == ServiceRequest.MOBILE_TERMINATED) {
            configuration.renewGuti(ue);
        }
    }

    /** There is no PDU session here, whatever the UE thinks, and no user plane of one (clause 5.6.1.4). */
    private static ServiceAccept accept(ServiceRequest request) {
        var accept = new ServiceAccept();
        if (request.pduSessionStatus().isPresent() || request.uplinkDataStatus().isPresent()) {
            accept = accept.withPduSessionStatus(PduSessionSet.NONE);
        }
        return request.uplinkDataStatus().map(accept::withReactivationResult).orElse(accept);
    }

    private void reject(UeContext ue, GmmCause cause, String reason) {
        log.info("UE {}: Service Reject {}: {}", ue.amfUeNgapId(), cause, reason);
        ue.reason(reason);
        sender.send(ue, new ServiceReject(cause));
        if (!ue.gnbHasContext() && ue.attempt() == null) {
            sender.release(ue, Cause.NAS_UNSPECIFIED);
        }
    }
}
