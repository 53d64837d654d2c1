package io.akalab.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ContractTest {

    static final List<String> NAMES = Contract.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyOperationHasAnIdOfItsOwn(String name) {
        var ids = new HashSet<String>();
        assertThat(Contract.read(name).operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                ids.add(operation.get("operationId").asString()))
                        .isTrue());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyErrorIsAProblem(String name) {
        var contract = Contract.read(name);
        for (var operation : contract.operations()) {
            var errors = operation.get("responses").properties().stream()
                    .filter(response -> response.getKey().charAt(0) >= '4')
                    .toList();
            assertThat(errors)
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(contract.resolve(error.getValue())
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .isEqualTo("#/components/schemas/ProblemDetails"));
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void whateverIsCreatedHasALocation(String name) {
        for (var operation : Contract.read(name).operations()) {
            var created = operation.at("/responses/201");
            assertThat(created.isMissingNode()
                            || created.at("/headers/Location/required").asBoolean(false))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyReferenceLeadsSomewhere(String name) {
        var contract = Contract.read(name);
        assertThat(contract.document().findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(contract.document()
                                .at(reference.asString().substring(1))
                                .isMissingNode())
                        .isFalse());
    }
}
