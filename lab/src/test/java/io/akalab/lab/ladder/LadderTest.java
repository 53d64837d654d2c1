package io.akalab.lab.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

    private final Ladder.Builder builder = new Ladder.Builder();

    @Test
    void agreesWhereBothSidesHaveTheSame() {
        builder.add("UE", step("K_SEAF", "0a"));
        builder.add("AUSF", step("K_SEAF", "0a"));
        assertThat(builder.build().agrees()).isTrue();
        assertThat(printed()).startsWith("✓ K_SEAF");
    }

    @Test
    void doesNotAgreeWhereOneKeyDiffers() {
        builder.add("UE", step("K_SEAF", "0a"));
        builder.add("AUSF", step("K_SEAF", "0a"));
        builder.add("UE", step("K_AMF", "0b"));
        builder.add("AMF", step("K_AMF", "0c"));
        assertThat(builder.build().agrees()).isFalse();
        assertThat(printed()).contains("✓ K_SEAF", "✗ K_AMF");
    }

    @Test
    void doesNotAgreeWhereOneSideHasNothing() {
        builder.add("UE", step("K_SEAF", "0a"));
        assertThat(builder.build().agrees()).isFalse();
    }

    @Test
    void doesNotAgreeWhereThereIsNothingAtAll() {
        assertThat(builder.build().agrees()).isFalse();
    }

    @Test
    void keepsTheLaterOfTwoDerivationsOfOneSide() {
        builder.add("UE", step("K_AMF", "0b"));
        builder.add("AMF", step("K_AMF", "0c"));
        builder.add("UE", step("K_AMF", "0c"));
        assertThat(builder.build().agrees()).isTrue();
    }

    @Test
    void descendsFromKWhateverCameFirst() {
        builder.add("UE", step("NH", "01"));
        builder.add("UE", step("K_AMF", "01"));
        builder.add("UE", step("CK", "01"));
        assertThat(builder.build().rungs())
                .extracting(rung -> rung.step().name())
                .containsExactly("CK", "K_AMF", "NH");
    }

    private String printed() {
        var text = new StringWriter();
        new LadderPrinter(new PrintWriter(text, true)).print(builder.build());
        return text.toString();
    }

    private static Step step(String name, String output) {
        return new Step(name, "TS 33.501", "K", "6c", List.of(new Step.Input("ABBA", "0000", 2)), "6c00000002", output);
    }
}
