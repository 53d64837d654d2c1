package io.akalab.udm.uecm;

import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.AmfNon3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.RegistrationDataSets;
import io.akalab.openapi.nudm.uecm.SmfRegistration;
import io.akalab.openapi.nudm.uecm.SmfRegistrationInfo;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.contextdata.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between the SMFs' registrations, and several registrations at once, of TS 29.503 and what is stored of them. */
@Component
final class RegistrationMapper {

    private final JsonMapper json;

    RegistrationMapper(JsonMapper json) {
        this.json = json;
    }

    Registration toRegistration(int pduSessionId, SmfRegistration wire) {
        if (wire.pduSessionId() != pduSessionId) {
            throw SbiProblem.incorrect("/pduSessionId", "differs from the one in the path");
        }
        return new Registration(
                Registration.ofSession(pduSessionId), wire.smfInstanceId(), json.writeValueAsString(wire));
    }

    SmfRegistration toSmf(Registration registration) {
        return json.readValue(registration.document(), SmfRegistration.class);
    }

    List<SmfRegistration> toSmfs(Map<String, Registration> all) {
        return all.values().stream()
                .filter(Registration::isOfSession)
                .map(this::toSmf)
                .sorted(Comparator.comparing(SmfRegistration::pduSessionId))
                .toList();
    }

    /** Those of the names that are wanted and that there are. */
    RegistrationDataSets toDataSets(Map<String, Registration> all, Set<String> names) {
        var sessions = names.contains("SMF_PDU_SESSIONS") ? toSmfs(all) : List.<SmfRegistration>of();
        return new RegistrationDataSets(
                names.contains("AMF_3GPP")
                        ? read(all.get(Registration.AMF_3GPP), Amf3GppAccessRegistration.class)
                        : null,
                names.contains("AMF_NON_3GPP")
                        ? read(all.get(Registration.AMF_NON_3GPP), AmfNon3GppAccessRegistration.class)
                        : null,
                sessions.isEmpty() ? null : new SmfRegistrationInfo(sessions));
    }

    private <T> @Nullable T read(@Nullable Registration registration, Class<T> type) {
        return registration == null ? null : json.readValue(registration.document(), type);
    }
}
