package io.akalab.amf.gmm;

import io.akalab.crypto.Octets;
import io.akalab.nas.element.SecurityHeaderType;
import io.akalab.nas.message.Decoded;
import io.akalab.nas.message.GmmMessage;
import io.akalab.nas.message.RegistrationRequest;
import io.akalab.nas.message.ServiceRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An initial NAS message as the UE means it (TS 24.501 clause 4.4.6): the part that may be sent in clear, or the whole message that is
 * ciphered inside it.
 *
 * @param isWhole false where there is something inside that can't be read, so that the UE has to be asked for it
 */
record WholeRequest<T extends GmmMessage>(T message, boolean isWhole) {

    private static final Logger log = LoggerFactory.getLogger(WholeRequest.class);

    /** What a Registration Request says. */
    static WholeRequest<RegistrationRequest> of(
            UeContext ue, RegistrationRequest outer, Received.Message received, @Nullable UeSecurity security) {
        return outer.nasMessageContainer()
                .map(container -> inside(ue, outer, opened(container, received, security)))
                .orElseGet(() -> new WholeRequest<>(outer, true));
    }

    /** What a Service Request says. */
    static WholeRequest<ServiceRequest> of(
            UeContext ue, ServiceRequest outer, Received.Message received, @Nullable UeSecurity security) {
        return outer.nasMessageContainer()
                .map(container -> inside(ue, outer, opened(container, received, security)))
                .orElseGet(() -> new WholeRequest<>(outer, true));
    }

    /** What is said in clear and what is said under protection should be the same; what is protected counts. */
    static void compare(UeContext ue, RegistrationRequest clear, RegistrationRequest whole) {
        if (clear.registrationType() != whole.registrationType()
                || !clear.ngKsi().equals(whole.ngKsi())
                || !clear.identity().equals(whole.identity())
                || differs(clear.ueSecurityCapability(), whole.ueSecurityCapability())) {
            log.warn("UE {}: the Registration Request in clear is not the one under protection", ue.amfUeNgapId());
        }
    }

    private static WholeRequest<RegistrationRequest> inside(
            UeContext ue, RegistrationRequest outer, Optional<GmmMessage> opened) {
        if (opened.orElse(null) instanceof RegistrationRequest whole) {
            compare(ue, outer, whole);
            return new WholeRequest<>(whole, true);
        }
        log.info("UE {}: the NAS message container holds no Registration Request", ue.amfUeNgapId());
        return new WholeRequest<>(outer, false);
    }

    private static WholeRequest<ServiceRequest> inside(
            UeContext ue, ServiceRequest outer, Optional<GmmMessage> opened) {
        if (opened.orElse(null) instanceof ServiceRequest whole) {
            return new WholeRequest<>(whole, true);
        }
        log.info("UE {}: the NAS message container holds no Service Request", ue.amfUeNgapId());
        return new WholeRequest<>(outer, false);
    }

    /** The container is ciphered by itself, with the COUNT of the message around it, unless that is ciphered as a whole. */
    private static Optional<GmmMessage> opened(
            Octets container, Received.Message received, @Nullable UeSecurity security) {
        var count = received.count();
        if (count == null || security == null) {
            return Optional.empty();
        }
        var plain = received.type() == SecurityHeaderType.INTEGRITY_CIPHERED
                ? container
                : security.nas().cryptContainer(count, container);
        return GmmMessage.decode(plain) instanceof Decoded.Message(var message)
                ? Optional.of(message)
                : Optional.empty();
    }

    /** A periodic update need not say again what the UE has said before. */
    private static <V> boolean differs(Optional<V> clear, Optional<V> whole) {
        return clear.isPresent() && whole.isPresent() && !clear.equals(whole);
    }
}
