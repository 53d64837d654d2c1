package io.akalab.it.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.akalab.it.traffic.OpenApiDocuments;
import io.akalab.it.traffic.SbiExchange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table, on every operation, over both versions of HTTP; every answer held against our profiles. */
class SbiBehaviourIT {

    private static final List<Operation> OPERATIONS = Table.read("operations.yaml", Operation.class);
    private static final List<Row> ROWS = Table.read("rows.yaml", Row.class);
    private static final List<Scenario> SCENARIOS = Table.read("scenarios.yaml", Scenario.class);

    private static @Nullable World world;
    private final OpenApiDocuments profiles = Profiles.OURS;

    private static final class Profiles {
        static final OpenApiDocuments OURS = OpenApiDocuments.ours();
    }

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    static Stream<Arguments> everyRowOfEveryOperation() {
        return Stream.of(Http.values())
                .flatMap(http -> OPERATIONS.stream()
                        .flatMap(operation -> ROWS.stream()
                                .filter(row ->
                                        row.change().asks(operation).findAny().isPresent())
                                .map(row -> arguments(http, operation, row))));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("everyRowOfEveryOperation")
    void answersAsTheTableSays(Http http, Operation operation, Row row) {
        row.change().asks(operation).forEach(ask -> {
            var answer = world().send(http, operation.function(), ask);
            if (row.status() == null) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(operation.answer());
            } else {
                assertProblem(answer, row.status(), Objects.requireNonNull(row.cause()));
                assertThat(answer.invalidParams()).isEqualTo(row.param() == null ? List.of() : List.of(ask.param()));
            }
            if (row.header() != null) {
                assertThat(answer.header(row.header())).isNotEmpty();
            }
            if (row.isDocumented()) {
                assertThat(profiles.violationsOfTheAnswer(exchange(ask, answer)))
                        .isEmpty();
            }
        });
    }

    static Stream<Arguments> everyScenario() {
        return Stream.of(Http.values()).flatMap(http -> SCENARIOS.stream().map(scenario -> arguments(http, scenario)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyScenario")
    void answersAsTheScenarioSays(Http http, Scenario scenario) {
        var ask = scenario.ask();
        var answer = world().send(http, scenario.function(), ask);
        if (scenario.cause() == null) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(scenario.status());
        } else {
            assertProblem(answer, scenario.status(), scenario.cause());
            assertThat(answer.invalidParams()).isEqualTo(scenario.params() == null ? List.of() : scenario.params());
        }
        if (scenario.type() != null) {
            assertThat(answer.header("Content-Type")).isEqualTo(scenario.type());
        }
        if (scenario.header() != null) {
            assertThat(answer.header(scenario.header())).isNotEmpty();
        }
        assertThat(scenario.mustHave())
                .allSatisfy(text -> assertThat(answer.text()).contains(text));
        assertThat(scenario.mustLack())
                .allSatisfy(text -> assertThat(answer.text()).doesNotContain(text));
        assertThat(profiles.violationsOfTheAnswer(exchange(ask, answer))).isEmpty();
    }

    private static void assertProblem(Answer answer, int status, String cause) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("cause").asString("")).isEqualTo(cause);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("detail").asString("")).isNotBlank();
    }

    /** With something in the place of each placeholder: which it was does not matter to the answer. */
    private static SbiExchange exchange(Ask ask, Answer answer) {
        return new SbiExchange(
                ask.method(),
                ask.path()
                        .replaceAll("\\{[a-zA-Z]*[sS]upi}", "imsi-999700000000001")
                        .replaceAll("\\{[a-zA-Z]+}", "1"),
                Map.of(),
                ask.body(),
                answer.status(),
                answer.headers().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> List.of(e.getValue()), (a, _) -> a, TreeMap::new)),
                answer.body());
    }

    private static World world() {
        return Objects.requireNonNull(world);
    }
}
