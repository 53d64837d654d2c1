package io.akalab.udm.sdm;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.nudm.sdm.SdmSubsModification;
import io.akalab.openapi.nudm.sdm.SdmSubscription;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.DataSubscription;
import io.akalab.udm.notification.Notifications;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between the SdmSubscription of TS 29.503 and what is stored of it. */
@Component
final class SubscriptionMapper {

    /** The callback of whoever does not listen. */
    static final String NOWHERE = "";

    private final JsonMapper json;
    private final SdmProperties settings;
    private final Validator validator;
    private final Notifications notifications;
    private final Clock clock;

    SubscriptionMapper(
            JsonMapper json, SdmProperties settings, Validator validator, Notifications notifications, Clock clock) {
        this.json = json;
        this.validator = validator;
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    /** A request to subscribe as it is kept: with an id, and an end. */
    SdmSubscription toKept(SdmSubscription given) {
        if (notifications.mayBeAbsent(given.callbackReference())) {
            return kept(requireValid(given.notifying(
                    NOWHERE, Objects.requireNonNullElse(given.monitoredResourceUris(), List.<String>of()))));
        }
        var wire = requireValid(given);
        if (!Notifications.isCallback(wire.callbackReference())) {
            throw SbiProblem.incorrect("/callbackReference", "is no absolute URI of http or https");
        }
        requireResources(wire.monitoredResourceUris());
        return kept(wire);
    }

    private SdmSubscription requireValid(SdmSubscription wire) {
        var violations = validator.validate(wire);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return wire;
    }

    private SdmSubscription kept(SdmSubscription wire) {
        return wire.kept(
                UUID.randomUUID().toString(), end(wire.expires()), Features.negotiated(wire.supportedFeatures()));
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

    /** What is stored after a change. */
    DataSubscription changed(DataSubscription stored, SdmSubsModification change) {
        var present = toWire(stored);
        var monitored = Objects.requireNonNullElse(change.monitoredResourceUris(), present.monitoredResourceUris());
        requireResources(monitored);
        var until = change.expires() == null ? stored.expiresAt() : end(change.expires());
        return toStored(present.changed(until, monitored));
    }

    /** The data sets that an immediate report has. */
    static Set<String> reported(SdmSubscription wire, String supi) {
        var names = new HashSet<String>();
        var uris = wire.monitoredResourceUris();
        if (Monitored.has(uris, supi, "am-data") || Monitored.has(uris, supi, "nssai")) {
            names.add("AM");
        }
        if (Monitored.has(uris, supi, "smf-select-data")) {
            names.add("SMF_SEL");
        }
        if (Monitored.has(uris, supi, "ue-context-in-smf-data")) {
            names.add("UEC_SMF");
        }
        if (Monitored.has(uris, supi, "sm-data")) {
            names.add("SM");
        }
        return names;
    }

    /** Asked for or not, no subscription lasts for ever. */
    private Instant end(@Nullable Instant wanted) {
        var now = clock.instant();
        var latest = now.plus(settings.longestSubscription());
        if (wanted != null && !wanted.isAfter(now)) {
            var param = new InvalidParam("/expires", "is over already");
            throw new SbiProblem(Cause.OPTIONAL_IE_INCORRECT, "the subscription would have expired", List.of(param));
        }
        return wanted == null || wanted.isAfter(latest) ? latest : wanted;
    }

    private static void requireResources(List<String> uris) {
        if (uris.isEmpty()) {
            throw SbiProblem.incorrect("/monitoredResourceUris", "names no resource");
        }
    }
}
