package io.akalab.udm.arpf;

import static io.akalab.udm.arpf.TestArpf.SUPI;
import static io.akalab.udm.arpf.TestArpf.vectorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.Sqn;
import io.akalab.udm.arpf.Arpf.SynchFailure;
import io.akalab.udm.storage.SealBrokenException;
import io.akalab.udm.storage.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every algorithm from the database to the vector and back, on both databases. */
@ParameterizedClass(name = "{1} on {0}")
@MethodSource("databasesAndVectors")
class AlgorithmsTest {

    private static final int BLOCK = 4;

    private final AlgorithmVector vector;
    private final TestDatabase database;

    AlgorithmsTest(TestDatabase.Kind kind, AlgorithmVector vector) {
        this.vector = vector;
        this.database = TestDatabase.open(kind.newUrl());
        process().subscriptions.put(vector.before(SUPI, vector.sqn("sqn")));
    }

    static Stream<Arguments> databasesAndVectors() {
        return Stream.of(TestDatabase.Kind.values())
                .flatMap(kind -> AlgorithmVector.all().stream().map(vector -> Arguments.of(kind, vector)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesTheVectorOfThePublishedFigures() {
        var made = process().vector(SUPI);

        assertThat(made.rand()).isEqualTo(vector.octets("rand"));
        assertThat(made.autn()).isEqualTo(vector.octets("autn"));
        assertThat(made.xresStar()).isEqualTo(vector.octets("xresStar"));
        assertThat(Octets.wrap(made.kausf().toArray())).isEqualTo(vector.octets("kausf"));
    }

    @Test
    void makesAnotherVectorOfAnotherK() {
        var k = vector.octets("k").toArray();
        k[k.length - 1] ^= 1;
        var wanted = vector.before(SUPI, vector.sqn("sqn"));
        process()
                .subscriptions
                .put(new NewSubscription(
                        SUPI, wanted.method(), vector.credentials(Octets.of(k).toHex()), wanted.amf(), wanted.sqn()));

        var made = process().vector(SUPI);

        assertThat(made.xresStar()).isNotEqualTo(vector.octets("xresStar"));
        assertThat(Octets.wrap(made.kausf().toArray())).isNotEqualTo(vector.octets("kausf"));
    }

    @Test
    void followsTheAutsOfThePublishedFigures() {
        startOverAt(new Sqn(1));

        process().ask(SUPI, new SynchFailure(vector.octets("rand"), vector.auts()));

        assertThat(process().subscriptions.find(SUPI).orElseThrow().sqn().last())
                .isGreaterThan(vector.sqn("sqnMs"))
                .isLessThanOrEqualTo(new Sqn(vector.sqn("sqnMs").value() + 2 * BLOCK));
    }

    @Test
    void refusesTheAutsWithABitChanged() {
        startOverAt(new Sqn(1));
        for (int octet = 0; octet < Auts.LENGTH; octet++) {
            var altered = vector.octets("auts").toArray();
            altered[octet] ^= 1;

            assertThat(process().ask(SUPI, new SynchFailure(vector.octets("rand"), Auts.of(Octets.of(altered)))))
                    .isInstanceOf(VectorOutcome.ResynchronizationRefused.class);
        }
    }

    @Test
    void doesNotTakeTheSqnBackForTheSameSecrets() {
        vectorOf(process().ask(SUPI));

        assertThat(process().subscriptions.put(vector.before(SUPI, vector.sqn("sqn"))))
                .isInstanceOf(PutOutcome.SqnWouldRepeat.class);
    }

    @Test
    void tellsTheAlgorithmAndItsParameters() {
        assertThat(process().subscriptions.find(SUPI).orElseThrow().algorithm())
                .isEqualTo(vector.credentials().algorithmSet());
    }

    @Test
    void opensKForNoOtherAlgorithm() {
        var other = vector.credentials().algorithmSet().id().equals(AlgorithmSet.XOR)
                ? "algorithm_id = 'milenage', opc = k"
                : "algorithm_id = 'xor', algorithm_parameters = NULL";
        database.jdbc().update("UPDATE authentication_subscription SET " + other);

        assertThatThrownBy(() -> process().ask(SUPI)).rootCause().isInstanceOf(SealBrokenException.class);
    }

    @Test
    void opensKForNoOtherParameters() {
        database.jdbc()
                .update("UPDATE authentication_subscription SET algorithm_id = 'tuak',"
                        + " algorithm_parameters = '77:8', topc = k");

        assertThatThrownBy(() -> process().ask(SUPI)).rootCause().isInstanceOf(SealBrokenException.class);
    }

    private void startOverAt(Sqn sqn) {
        process().subscriptions.delete(SUPI);
        database.jdbc().update("DELETE FROM former_credentials");
        process().subscriptions.put(vector.before(SUPI, sqn));
    }

    /** A process that has nothing in memory yet, and draws the RAND of the figures. */
    private TestArpf process() {
        return new TestArpf(database, BLOCK, () -> vector.octets("rand"));
    }
}
