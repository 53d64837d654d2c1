package io.akalab.sbi.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.akalab.openapi.common.PlmnId;
import io.akalab.sbi.problem.SbiProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** RFC 9110 clauses 8.8.3 and 13.1. */
class RepresentationsTest {

    private static final PlmnId PRESENT = new PlmnId("999", "70");
    private static final PlmnId OTHER = new PlmnId("999", "71");

    private final Representations representations = new Representations(JsonMapper.shared());
    private final String tag = representations.tag(PRESENT).header();

    @Test
    void givesTheSameTagToTheSameRepresentationAlone() {
        assertThat(representations.tag(new PlmnId("999", "70")).header()).isEqualTo(tag);
        assertThat(representations.tag(OTHER).header()).isNotEqualTo(tag);
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void answersAGetWithRepresentationAndTag() {
        var answer = representations.answer(PRESENT, null);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo(PRESENT);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.ETAG)).isEqualTo(tag);
    }

    @Test
    void answersNotModifiedToWhoeverHasIt() {
        for (var header : new String[] {tag, "W/" + tag, "\"x,y\", " + tag, "*"}) {
            var answer = representations.answer(PRESENT, header);
            assertThat(answer.getStatusCode().value()).isEqualTo(304);
            assertThat(answer.getBody()).isNull();
            assertThat(answer.getHeaders().getFirst(HttpHeaders.ETAG)).isEqualTo(tag);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "", "rubbish", "\"", ",", "W/"})
    void answersInFullToWhoeverHasAnother(String header) {
        assertThat(representations.answer(PRESENT, header).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void letsAChangePassThatKnowsThePresentState() {
        assertThatCode(() -> {
                    representations.requireMatch(PRESENT, null);
                    representations.requireMatch(PRESENT, tag);
                    representations.requireMatch(PRESENT, "\"x\", " + tag);
                    representations.requireMatch(PRESENT, "*");
                    representations.requireMatch(null, null);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAChangeOfAnotherState() {
        refuses(OTHER, tag);
        refuses(PRESENT, "W/" + tag);
        refuses(null, "*");
        refuses(null, tag);
    }

    private void refuses(@org.jspecify.annotations.Nullable Object present, String ifMatch) {
        var problem = catchThrowableOfType(SbiProblem.class, () -> representations.requireMatch(present, ifMatch));
        assertThat(problem.status()).isEqualTo(412);
    }
}
