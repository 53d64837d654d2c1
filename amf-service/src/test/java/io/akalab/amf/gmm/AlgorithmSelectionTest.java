package io.akalab.amf.gmm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.amf.gmm.AlgorithmSelection.Algorithms;
import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.nas.element.UeSecurityCapability;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlgorithmSelectionTest {

    private final AlgorithmSelection selection = new AlgorithmSelection(List.of(Nia.NIA2), List.of(Nea.NEA2, Nea.NEA0));

    @Test
    void prefersWhatTheNetworkPrefers() {
        assertThat(selection.select(capability("a020"))).contains(new Algorithms(Nea.NEA2, Nia.NIA2));
        assertThat(new AlgorithmSelection(List.of(Nia.NIA2), List.of(Nea.NEA0, Nea.NEA2)).select(capability("a020")))
                .contains(new Algorithms(Nea.NEA0, Nia.NIA2));
    }

    @Test
    void takesTheNextBestThatTheUeHas() {
        assertThat(selection.select(capability("8020"))).contains(new Algorithms(Nea.NEA0, Nia.NIA2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "a0c0", "5020", "00ff"})
    void selectsNothingWhereNothingIsInCommon(String capability) {
        assertThat(selection.select(capability(capability))).isEmpty();
    }

    @Test
    void neverSelectsNia0EvenIfItIsListed() {
        var careless = new AlgorithmSelection(List.of(Nia.NIA0), List.of(Nea.NEA0));
        assertThat(careless.select(capability("8080"))).isEmpty();
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
                null, null, Duration.ofMinutes(54), new GmmProperties.Contexts(1, Duration.ofSeconds(30), null));
        var unset = new AlgorithmSelection(defaults.integrityAlgorithms(), defaults.cipheringAlgorithms());
        assertThat(unset.select(capability(capability))).contains(new Algorithms(nea, nia));
        assertThat(unset.select(capability("f080"))).isEmpty();
    }

    private static UeSecurityCapability capability(String hex) {
        return new UeSecurityCapability(Octets.ofHex(hex));
    }
}
