package io.akalab.udm.datarepository;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.AmfNon3GppAccessRegistration;
import io.akalab.openapi.nudr.PatchItem;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.DataSubscription;
import io.akalab.udm.contextdata.Registration;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Between the context data of TS 29.505 and what is stored of them. */
@Component
@ServedDataRepository
class ContextDataMapper {

    /** No subscription lasts for ever, although a UDM may forget to end it. */
    private static final Duration LONGEST_SUBSCRIPTION = Duration.ofDays(1);

    private final JsonMapper json;
    private final JsonPatchMapper patches;
    private final Validator validator;
    private final Clock clock;

    ContextDataMapper(JsonMapper json, JsonPatchMapper patches, Validator validator, Clock clock) {
        this.json = json;
        this.patches = patches;
        this.validator = validator;
        this.clock = clock;
    }

    Registration toRegistration(Amf3GppAccessRegistration wire) {
        return new Registration(Registration.AMF_3GPP, wire.amfInstanceId(), json.writeValueAsString(wire));
    }

    Registration toRegistration(AmfNon3GppAccessRegistration wire) {
        return new Registration(Registration.AMF_NON_3GPP, wire.amfInstanceId(), json.writeValueAsString(wire));
    }

    <T> T toWire(Registration registration, Class<T> type) {
        return json.readValue(registration.document(), type);
    }

    /** A registration after a patch, which must leave it one. */
    Registration patched(Registration present, List<PatchItem> patch) {
        var document = patches.patched(present.document(), patch);
        return present.resource().equals(Registration.AMF_3GPP)
                ? toRegistration(valid(document, Amf3GppAccessRegistration.class))
                : toRegistration(valid(document, AmfNon3GppAccessRegistration.class));
    }

    private <T> T valid(JsonNode document, Class<T> type) {
        T wire;
        try {
            wire = json.treeToValue(document, type);
        } catch (JacksonException e) {
            var reason = List.of(new InvalidParam("/", "would leave a member of the wrong type"));
            throw new SbiProblem(Cause.MODIFICATION_NOT_ALLOWED, "the patch would break the registration", reason);
        }
        var violations = validator.validate(wire);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return wire;
    }

    /** A subscription as it is kept: by an id of ours, or by that of the path, and until some time. */
    SdmSubscription toKept(SdmSubscription wire, @Nullable String id) {
        return wire.kept(id == null ? UUID.randomUUID().toString() : id, end(wire.expires()), wire.supportedFeatures());
    }

    private Instant end(@Nullable Instant wanted) {
        var latest = clock.instant().plus(LONGEST_SUBSCRIPTION);
        return wanted == null || wanted.isAfter(latest) ? latest : wanted;
    }

    DataSubscription toStored(SdmSubscription kept) {
        return new DataSubscription(
                Objects.requireNonNull(kept.subscriptionId()),
                kept.nfInstanceId(),
                Boolean.TRUE.equals(kept.implicitUnsubscribe()),
                json.writeValueAsString(kept),
                Objects.requireNonNull(kept.expires()));
    }

    SdmSubscription toWire(DataSubscription stored) {
        return json.readValue(stored.document(), SdmSubscription.class);
    }
}
