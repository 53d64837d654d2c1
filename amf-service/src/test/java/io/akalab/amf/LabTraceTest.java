package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.akalab.sbi.lab.KeyDerived;
import io.akalab.sbi.lab.LabTrace;
import io.akalab.sbi.lab.NasMessage;
import io.akalab.sbi.lab.TraceEntry;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a lab sees of the AMF. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabTraceTest {

    private Lab lab;

    @BeforeAll
    void start() {
        lab = new Lab("--akalab.lab.expose-keys=true");
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void showsTheNasMessagesOfARegistrationInOrder() {
        var ue = lab.ue().register();
        assertThat(messages(ue))
                .extracting(NasMessage::messageName)
                .containsExactly(
                        "Registration Request",
                        "Authentication Request",
                        "Authentication Response",
                        "Security Mode Command",
                        "Security Mode Complete",
                        "Registration Accept",
                        "Registration Complete");
        assertThat(messages(ue).get(3).fields()).containsEntry("ciphering", "128-NEA2");
    }

    @Test
    void showsEveryDerivationOfTheAmf() {
        var ue = lab.ue().register();
        assertThat(entries(ue).stream().map(TraceEntry::event).filter(KeyDerived.class::isInstance))
                .extracting(event -> ((KeyDerived) event).key())
                .containsExactly("HRES*", "K_AMF", "K_NASenc", "K_NASint", "K_gNB", "NH");
    }

    @Test
    void saysWhyAUeIsRefused() {
        var ue = lab.ue().withCapability("8080");
        ue.open(ue.registrationRequest());
        assertThat(lab.amf(LabTrace.class)
                        .entries(entry -> entry.event() instanceof NasMessage message
                                && message.messageName().equals("Registration Reject")))
                .last()
                .satisfies(entry -> assertThat(((NasMessage) entry.event()).fields())
                        .containsEntry("reason", "no NAS algorithm in common"));
    }

    @Test
    void listsTheUes() {
        var ue = lab.ue().register();
        var listed = lab.client().get(URI.create("/lab/v1/ues"), Listed.class).body();
        assertThat(listed.count()).isEqualTo(listed.ues().size());
        assertThat(listed.ues())
                .contains(new ListedUe(ue.imsi().value(), ue.associationId(), "RM-REGISTERED", "CM-CONNECTED"));
    }

    @Test
    void listsTheUesWithoutIdentitiesWhereTheSwitchIsOff() {
        try (var closed = new Lab()) {
            closed.ue().register();
            var listed =
                    closed.client().get(URI.create("/lab/v1/ues"), Listed.class).body();
            assertThat(listed.ues())
                    .singleElement()
                    .satisfies(ue -> assertThat(ue.supi()).isNull());
        }
    }

    record Listed(int count, List<ListedUe> ues) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ListedUe(@Nullable String supi, @Nullable Long amfUeNgapId, String rmState, String cmState) {}

    private List<TraceEntry> entries(TestUe ue) {
        return lab.amf(LabTrace.class).entries(entry -> ue.imsi().value().equals(entry.supi()));
    }

    private List<NasMessage> messages(TestUe ue) {
        return entries(ue).stream()
                .map(TraceEntry::event)
                .filter(NasMessage.class::isInstance)
                .map(NasMessage.class::cast)
                .toList();
    }
}
