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
        assertThat(printed()).startsWith("── Home and serving network").contains("✓ K_SEAF");
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

    @Test
    void saysWhatTheRunDidNotNeed() {
        builder.add("UE", step("K_AMF", "01"));
        builder.addUnused("UE", step("K_AMF", "01"));
        builder.addUnused("UE", step("K_AKMA", "02"));
        builder.addUnused("AUSF", step("K_AKMA", "02"));

        assertThat(builder.build().rungs()).extracting(Rung::used).containsExactly(true, false);
        assertThat(printed())
                .contains("── Home and serving network" + System.lineSeparator())
                .contains("── AKMA: keys for applications (not used in this run)" + System.lineSeparator());
    }

    @Test
    void putsTheChainOfNhInItsOrderBehindTheAccessStratum() {
        builder.add("UE", step("K_AMF' idle", "04"));
        builder.add("UE", step("NH of NCC 2", "02"));
        builder.add("UE", step("NH of NCC 3", "03"));
        builder.add("UE", step("NH", "01"));
        builder.add("UE", step("something else", "05"));

        assertThat(builder.build().rungs())
                .extracting(rung -> rung.step().name())
                .containsExactly("NH", "NH of NCC 2", "NH of NCC 3", "K_AMF' idle", "something else");
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
