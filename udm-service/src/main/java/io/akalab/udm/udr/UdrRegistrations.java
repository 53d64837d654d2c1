package io.akalab.udm.udr;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.contextdata.RegistrationOutcome;
import io.akalab.udm.contextdata.RegistrationSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registrations in a UDR. It does not tell what a registration replaces, so that this is read before: of two AMFs that register
 * at the same time both may be said to have replaced the same one.
 */
final class UdrRegistrations implements RegistrationSource {

    private static final List<String> OF_AMFS = List.of(Registration.AMF_3GPP, Registration.AMF_NON_3GPP);
    private static final String CONTEXT_DATA = "context-data/";
    private static final String SESSIONS = CONTEXT_DATA + "smf-registrations";

    private final UdrContextClient udr;
    private final JsonMapper json;

    UdrRegistrations(UdrContextClient udr, JsonMapper json) {
        this.udr = udr;
        this.json = json;
    }

    @Override
    public RegistrationOutcome put(Supi supi, Registration registration) {
        var before = udr.read(supi, CONTEXT_DATA + registration.resource());
        if (!write(supi, registration)) {
            return new RegistrationOutcome.UnknownSubscriber();
        }
        return before.isPresent()
                ? new RegistrationOutcome.Replaced(registration(registration.resource(), before.document()))
                : new RegistrationOutcome.Created();
    }

    @Override
    public Optional<Map<String, Registration>> find(Supi supi) {
        var all = new HashMap<String, Registration>();
        for (var resource : OF_AMFS) {
            var reading = udr.read(supi, CONTEXT_DATA + resource);
            if (reading.isUnknownSubscriber()) {
                return Optional.empty();
            }
            if (reading.isPresent()) {
                all.put(resource, registration(resource, reading.document()));
            }
        }
        udr.read(supi, SESSIONS).document().forEach(session -> {
            var resource = Registration.ofSession(session.path("pduSessionId").asInt());
            all.put(resource, registration(resource, session));
        });
        return Optional.of(all);
    }

    @Override
    public Optional<Registration> update(Supi supi, String resource, UnaryOperator<Registration> change) {
        var present = udr.read(supi, CONTEXT_DATA + resource);
        if (!present.isPresent()) {
            return Optional.empty();
        }
        var changed = change.apply(registration(resource, present.document()));
        return write(supi, changed) ? Optional.of(changed) : Optional.empty();
    }

    @Override
    public boolean delete(Supi supi, String resource) {
        return udr.delete(supi, CONTEXT_DATA + resource);
    }

    private boolean write(Supi supi, Registration registration) {
        return udr.write(supi, CONTEXT_DATA + registration.resource(), json.readTree(registration.document()));
    }

    private static Registration registration(String resource, JsonNode document) {
        var id = document.path("amfInstanceId")
                .asString(document.path("smfInstanceId").asString(""));
        return new Registration(resource, id, document.toString());
    }
}
