package io.akalab.udm.uecm;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.AmfNon3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.DeregistrationData;
import io.akalab.openapi.nudm.uecm.Guami;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.notification.Notifications;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Between the AMFs' registrations of TS 29.503 and what is stored of them. */
@Component
final class AmfRegistrationMapper {

    private static final String FEATURES = "supportedFeatures";
    private static final String NOWHERE = "";

    /** None of the optional features of Nudm_UECM is served. */
    private static final String NO_FEATURES = "0";

    private static final Set<String> MODIFIABLE_3GPP =
            Set.of("purgeFlag", "pei", "imsVoPs", "backupAmfInfo", "ueSrvccCapability");
    private static final Set<String> MODIFIABLE_NON_3GPP = Set.of("purgeFlag", "pei", "imsVoPs", "backupAmfInfo");

    private final JsonMapper json;
    private final Validator validator;
    private final Notifications notifications;

    AmfRegistrationMapper(JsonMapper json, Validator validator, Notifications notifications) {
        this.json = json;
        this.validator = validator;
        this.notifications = notifications;
    }

    Registration toRegistration(Amf3GppAccessRegistration given) {
        var isAbsent = notifications.mayBeAbsent(given.deregCallbackUri());
        var wire = requireValid(isAbsent ? given.withDeregCallbackUri(NOWHERE) : given);
        requireCallback(wire.deregCallbackUri(), isAbsent);
        return new Registration(Registration.AMF_3GPP, wire.amfInstanceId(), text(wire, wire.supportedFeatures()));
    }

    Registration toRegistration(AmfNon3GppAccessRegistration given) {
        var isAbsent = notifications.mayBeAbsent(given.deregCallbackUri());
        var wire = requireValid(isAbsent ? given.withDeregCallbackUri(NOWHERE) : given);
        requireCallback(wire.deregCallbackUri(), isAbsent);
        return new Registration(Registration.AMF_NON_3GPP, wire.amfInstanceId(), text(wire, wire.supportedFeatures()));
    }

    <T> T toWire(Registration registration, Class<T> type) {
        return json.readValue(registration.document(), type);
    }

    /** What is registered after a merge patch (RFC 7396) of the AMF that is registered. */
    Registration patched(Registration present, JsonNode patch) {
        var is3Gpp = present.resource().equals(Registration.AMF_3GPP);
        var document = (ObjectNode) json.readTree(present.document());
        requireSameGuami(document.path("guami"), patch.path("guami"));
        for (var member : is3Gpp ? MODIFIABLE_3GPP : MODIFIABLE_NON_3GPP) {
            var value = patch.get(member);
            if (value != null && value.isNull()) {
                document.remove(member);
            } else if (value != null) {
                document.set(member, value);
            }
        }
        var _ = is3Gpp
                ? requireValid(document, Amf3GppAccessRegistration.class)
                : requireValid(document, AmfNon3GppAccessRegistration.class);
        return new Registration(present.resource(), present.nfInstanceId(), json.writeValueAsString(document));
    }

    boolean isPurged(Registration registration) {
        return json.readTree(registration.document()).path("purgeFlag").asBoolean(false);
    }

    /** Where to tell an AMF that it no longer serves the UE; empty if it has said so itself, or does not listen. */
    Optional<URI> callbackOf(Registration registration) {
        var document = json.readTree(registration.document());
        return Optional.of(document.path("deregCallbackUri").asString())
                .filter(uri ->
                        !uri.equals(NOWHERE) && !document.path("purgeFlag").asBoolean(false))
                .map(URI::create);
    }

    /** Why an AMF no longer serves a UE: another one does, after a registration of this kind. */
    static DeregistrationData replacedBy(Amf3GppAccessRegistration wire) {
        var reason = Boolean.TRUE.equals(wire.initialRegistrationInd())
                ? "UE_INITIAL_REGISTRATION"
                : "UE_REGISTRATION_AREA_CHANGE";
        return new DeregistrationData(reason, "3GPP_ACCESS", null);
    }

    static DeregistrationData replacedByNon3Gpp() {
        return new DeregistrationData("UE_INITIAL_REGISTRATION", "NON_3GPP_ACCESS", null);
    }

    /** Why an AMF no longer serves a UE: its subscription has ended. */
    static DeregistrationData withdrawn(Registration registration) {
        var is3Gpp = registration.resource().equals(Registration.AMF_3GPP);
        return new DeregistrationData("SUBSCRIPTION_WITHDRAWN", is3Gpp ? "3GPP_ACCESS" : "NON_3GPP_ACCESS", null);
    }

    private String text(Object wire, @Nullable String features) {
        if (features == null) {
            return json.writeValueAsString(wire);
        }
        ObjectNode document = json.valueToTree(wire);
        return json.writeValueAsString(document.put(FEATURES, NO_FEATURES));
    }

    private static void requireCallback(String uri, boolean mayBeAbsent) {
        if (!mayBeAbsent && !Notifications.isCallback(uri)) {
            throw SbiProblem.incorrect("/deregCallbackUri", "is no absolute URI of http or https");
        }
    }

    private void requireSameGuami(JsonNode present, JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            throw SbiProblem.missing("/guami");
        }
        if (!sameGuami(read(present), read(given))) {
            throw new SbiProblem(Cause.INVALID_GUAMI, "another AMF is registered");
        }
    }

    private Guami read(JsonNode guami) {
        return requireValid(guami, Guami.class);
    }

    private static boolean sameGuami(Guami one, Guami other) {
        return one.plmnId().mcc().equals(other.plmnId().mcc())
                && one.plmnId().mnc().equals(other.plmnId().mnc())
                && one.amfId().equalsIgnoreCase(other.amfId());
    }

    private <T> T requireValid(JsonNode document, Class<T> type) {
        T wire;
        try {
            wire = json.treeToValue(document, type);
        } catch (JacksonException e) {
            var member =
                    "/" + (e.getPath().isEmpty() ? "" : e.getPath().getFirst().getPropertyName());
            throw new SbiProblem(
                    Cause.OPTIONAL_IE_INCORRECT,
                    "a member is of the wrong type",
                    List.of(new InvalidParam(member, "is of the wrong type")));
        }
        return requireValid(wire);
    }

    private <T> T requireValid(T wire) {
        var violations = validator.validate(wire);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return wire;
    }
}
