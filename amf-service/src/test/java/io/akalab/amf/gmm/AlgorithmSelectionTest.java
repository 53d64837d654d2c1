package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.gmm.AlgorithmSelection.Algorithms;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.RegistrationType;
import io.akalab.nas.element.UeSecurityCapability;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlgorithmSelectionTest {

    private final AlgorithmSelection selection =
            new AlgorithmSelection(List.of(Nia.NIA2), List.of(Nea.NEA2, Nea.NEA0), false);

    @Test
    void prefersWhatTheNetworkPrefers() {
        assertThat(selection.select(capability("a020"), RegistrationType.INITIAL))
                .contains(new Algorithms(Nea.NEA2, Nia.NIA2));
        assertThat(new AlgorithmSelection(List.of(Nia.NIA2), List.of(Nea.NEA0, Nea.NEA2), false)
                        .select(capability("a020"), RegistrationType.INITIAL))
                .contains(new Algorithms(Nea.NEA0, Nia.NIA2));
    }

    @Test
    void takesTheNextBestThatTheUeHas() {
        assertThat(selection.select(capability("8020"), RegistrationType.INITIAL))
                .contains(new Algorithms(Nea.NEA0, Nia.NIA2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "a0c0", "5020", "00ff"})
    void selectsNothingWhereNothingIsInCommon(String capability) {
        assertThat(selection.select(capability(capability), RegistrationType.INITIAL))
                .isEmpty();
    }

    @Test
    void neverSelectsNia0EvenIfItIsListed() {
        var careless = new AlgorithmSelection(List.of(Nia.NIA0), List.of(Nea.NEA0), false);
        assertThat(careless.select(capability("8080"), RegistrationType.INITIAL))
                .isEmpty();
    }

    /** What an AMF selects whose settings say nothing: AES, else SNOW 3G, else ZUC, and no cipher if there is no other. */
    @ParameterizedTest
    @CsvSource({
        "f070, NEA2, NIA2",
        "7070, NEA2, NIA2",
        "d050, NEA1, NIA1",
        "9010, NEA3, NIA3",
        "8070, NEA0, NIA2",
        "4010, NEA1, NIA3"
    })
    void takesEveryAlgorithmButNia0UnlessSetOtherwise(String capability, Nea nea, Nia nia) {
        var defaults = new GmmProperties(
                null,
                null,
                Duration.ofMinutes(54),
                Rekeying.Policy.NEVER,
                new GmmProperties.Emergency(false, false),
                new GmmProperties.Contexts(1, Duration.ofSeconds(30), null),
                Resumption.Policy.WHEN_NEEDED,
                null);
        var unset = defaults.algorithms();
        assertThat(unset.select(capability(capability), RegistrationType.INITIAL))
                .contains(new Algorithms(nea, nia));
        assertThat(unset.select(capability("f080"), RegistrationType.INITIAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RegistrationType.class)
    void selectsNia0ForAnEmergencyAlone(RegistrationType type) {
        var emergency = new AlgorithmSelection(List.of(Nia.NIA2), List.of(Nea.NEA2), true);
        assertThat(emergency.select(capability("f080"), type))
                .isEqualTo(
                        type == RegistrationType.EMERGENCY
                                ? Optional.of(new Algorithms(Nea.NEA0, Nia.NIA0))
                                : Optional.empty());
    }

    @Test
    void selectsNia0ForAnEmergencyOnlyIfThatIsAllowed() {
        assertThat(selection.select(capability("f080"), RegistrationType.EMERGENCY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f0f0, NEA2, NIA2", "80a0, NEA0, NIA2", "2020, NEA2, NIA2"})
    void protectsAnEmergencyIfItCan(String capability, Nea nea, Nia nia) {
        var emergency = new AlgorithmSelection(List.of(Nia.NIA2), List.of(Nea.NEA2), true);
        assertThat(emergency.select(capability(capability), RegistrationType.EMERGENCY))
                .contains(new Algorithms(nea, nia));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7080", "50f0", "0000"})
    void leavesAUeWithoutTheNullAlgorithmsWithoutService(String capability) {
        var emergency = new AlgorithmSelection(List.of(Nia.NIA2), List.of(Nea.NEA2), true);
        assertThat(emergency.select(capability(capability), RegistrationType.EMERGENCY))
                .isEmpty();
    }

    private static UeSecurityCapability capability(String hex) {
        return new UeSecurityCapability(Octets.ofHex(hex));
    }
}
