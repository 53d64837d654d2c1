package io.akalab.nrf.nfmanagement;

import io.akalab.openapi.nnrf.nfmanagement.NFService;
import io.akalab.openapi.nnrf.nfmanagement.SubscrCond;
import io.akalab.openapi.nnrf.nfmanagement.SubscriptionData;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who wants to know of what (TS 29.510 clause 6.1.6.2.16).
 *
 * @param json the subscription with all its members; never changed
 * @param data the same, as far as we know it
 * @param ends when it ends by itself
 */
record StatusSubscription(String id, ObjectNode json, SubscriptionData data, Instant ends) {

    /** Whether it is about an event of an instance. */
    boolean isAbout(Event event, RegisteredInstance instance) {
        var events = data.reqNotifEvents();
        return (events == null || events.contains(event.name()))
                && instance.allows(data.reqNfType())
                && (data.subscrCond() == null || isAbout(data.subscrCond(), instance));
    }

    private static boolean isAbout(SubscrCond condition, RegisteredInstance instance) {
        var profile = instance.profile();
        return isNullOr(condition.nfInstanceId(), id -> UUID.fromString(id).equals(instance.id()))
                && isNullOr(condition.nfType(), profile.nfType()::equals)
                && isNullOr(condition.nfSetId(), orEmpty(profile.nfSetIdList())::contains)
                && isNullOr(condition.nfGroupId(), group -> groups(instance).anyMatch(group::equals))
                && isNullOr(
                        condition.serviceName(),
                        name -> profile.services().stream()
                                .map(NFService::serviceName)
                                .anyMatch(name::equals));
    }

    private static Stream<@Nullable String> groups(RegisteredInstance instance) {
        var profile = instance.profile();
        return Stream.of(
                profile.udmInfo() == null ? null : profile.udmInfo().groupId(),
                profile.ausfInfo() == null ? null : profile.ausfInfo().groupId(),
                profile.udrInfo() == null ? null : profile.udrInfo().groupId());
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static boolean isNullOr(@Nullable String wanted, java.util.function.Predicate<String> condition) {
        return wanted == null || condition.test(wanted);
    }
}
