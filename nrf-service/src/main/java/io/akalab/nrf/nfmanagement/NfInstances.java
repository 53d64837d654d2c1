package io.akalab.nrf.nfmanagement;

import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.PatchItem;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.sbi.problem.StatusProblem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The registered instances, in memory: those of an NRF that was started again register again, at their next heartbeat. */
@Component
public class NfInstances {

    private static final Logger log = LoggerFactory.getLogger(NfInstances.class);
    private static final int PRECONDITION_FAILED = 412;

    /** How many heartbeats may be missing. */
    private static final int PATIENCE = 2;

    private final Map<UUID, RegisteredInstance> instances = new ConcurrentSkipListMap<>();
    private final StatusSubscriptions subscriptions;
    private final ProfileReader reader;
    private final JsonMapper json;
    private final NrfProperties properties;
    private final Clock clock;

    NfInstances(
            StatusSubscriptions subscriptions,
            ProfileReader reader,
            JsonMapper json,
            NrfProperties properties,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.reader = reader;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
    }

    /** What a registration did. */
    record Registered(RegisteredInstance instance, boolean created) {}

    /** What a patch did. */
    record Patched(RegisteredInstance instance, boolean changed) {}

    /** The profile of an instance that is registered, suspended or not. */
    public Optional<NFProfile> find(UUID id) {
        return Optional.ofNullable(instances.get(id)).map(RegisteredInstance::profile);
    }

    /** All instances, suspended ones too, in the order of their ids. */
    public List<RegisteredInstance> all() {
        return List.copyOf(instances.values());
    }

    RegisteredInstance get(UUID id) {
        return Optional.ofNullable(instances.get(id)).orElseThrow(NfInstances::noSuchInstance);
    }

    /** Registers an instance or replaces its profile (clause 5.2.2.2). */
    synchronized Registered register(UUID id, URI uri, ObjectNode body) {
        var instance = instance(id, uri, withTimer(body));
        var former = instances.put(id, instance);
        if (former == null) {
            log.info("{} is registered", instance);
            subscriptions.tell(Event.NF_REGISTERED, instance);
        } else if (instance.differsFrom(former.json())) {
            subscriptions.tell(Event.NF_PROFILE_CHANGED, instance);
        }
        return new Registered(instance, former == null);
    }

    /** Changes a profile; one that changes nothing is a heartbeat (clause 5.2.2.3). */
    synchronized Patched patch(UUID id, List<PatchItem> patch, @Nullable String ifMatch) {
        var former = get(id);
        if (ifMatch != null && !EntityTag.isAmong(ifMatch, former.etag())) {
            throw StatusProblem.of(PRECONDITION_FAILED);
        }
        var body = new JsonPatch(patch, json).applyTo(former.json());
        if (body.equals(former.json())) {
            instances.put(id, former.heardAt(clock.instant()));
            return new Patched(former, false);
        }
        var instance = instance(id, former.uri(), withTimer(body));
        instances.put(id, instance);
        if (instance.differsFrom(former.json())) {
            subscriptions.tell(Event.NF_PROFILE_CHANGED, instance);
        }
        return new Patched(instance, true);
    }

    /** Removes an instance (clause 5.2.2.4). */
    synchronized void deregister(UUID id) {
        remove(get(id), "de-registered");
    }

    /** Suspends instances that are silent, and removes those that stay so (clause 5.2.2.3.2). */
    synchronized void sweep() {
        var now = clock.instant();
        for (var instance : all()) {
            var patience = instance.heartBeatTimer().multipliedBy(PATIENCE);
            if (instance.isSilentFor(patience.plus(properties.removeAfter()), now)) {
                remove(instance, "removed: it sent no heartbeat");
            } else if (instance.isRegistered() && instance.isSilentFor(patience, now)) {
                suspend(instance);
            }
        }
    }

    private void suspend(RegisteredInstance instance) {
        log.info("{} is suspended: it sent no heartbeat", instance);
        var body = instance.json().deepCopy().put("nfStatus", RegisteredInstance.SUSPENDED);
        var suspended = instance(instance.id(), instance.uri(), body, instance.heard());
        instances.put(instance.id(), suspended);
        subscriptions.tell(Event.NF_PROFILE_CHANGED, suspended);
    }

    private void remove(RegisteredInstance instance, String why) {
        instances.remove(instance.id());
        log.info("{} is {}", instance, why);
        subscriptions.tell(Event.NF_DEREGISTERED, instance);
    }

    private RegisteredInstance instance(UUID id, URI uri, ObjectNode body) {
        return instance(id, uri, body, clock.instant());
    }

    private RegisteredInstance instance(UUID id, URI uri, ObjectNode body, Instant heard) {
        var profile = reader.read(body, NFProfile.class);
        if (!id.toString().equalsIgnoreCase(profile.nfInstanceId())) {
            throw SbiProblem.incorrect("/nfInstanceId", "is another one than in the path");
        }
        return new RegisteredInstance(id, uri, body, profile, heard);
    }

    /** The profile with a time between heartbeats that we can bear. */
    private ObjectNode withTimer(ObjectNode body) {
        var longest = Math.toIntExact(Math.max(1, properties.heartBeatTimer().toSeconds()));
        var wanted = body.path("heartBeatTimer");
        return wanted.isInt() && wanted.asInt() >= 1 && wanted.asInt() <= longest
                ? body
                : body.deepCopy().put("heartBeatTimer", longest);
    }

    /** How long until an instance can have become silent. */
    static Duration sweepInterval() {
        return Duration.ofSeconds(1);
    }

    private static SbiProblem noSuchInstance() {
        return new SbiProblem(Cause.RESOURCE_URI_STRUCTURE_NOT_FOUND, "no such instance is registered");
    }
}
