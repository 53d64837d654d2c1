package io.akalab.udm.sdm;

import io.akalab.crypto.identity.Supi;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.contextdata.RegistrationSource;
import io.akalab.udm.identity.UeIdentity;
import io.akalab.udm.subscriptiondata.DataSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The service operation Nudm_SDM_Get (TS 29.503 clause 5.2.2.2). */
@Service
final class DataRetrieval {

    private final DataSource data;
    private final RegistrationSource registrations;

    DataRetrieval(DataSource data, RegistrationSource registrations) {
        this.data = data;
        this.registrations = registrations;
    }

    /** What counts for a subscriber, without PDU sessions. */
    DataSets of(Supi supi) {
        return new DataSets(data.find(supi).orElseThrow(UeIdentity::userNotFound), List.of());
    }

    /** The same, with PDU sessions where they are wanted. */
    DataSets of(Supi supi, boolean withSessions) {
        var sets = of(supi);
        return withSessions ? new DataSets(sets.data(), sessions(supi)) : sets;
    }

    private List<Registration> sessions(Supi supi) {
        return registrations.find(supi).orElse(Map.of()).values().stream()
                .filter(Registration::isOfSession)
                .toList();
    }
}
