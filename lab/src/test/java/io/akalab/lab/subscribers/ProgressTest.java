package io.akalab.lab.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter text = new StringWriter();

    @Test
    void drawsOverItsBarOnATerminal() {
        var progress = new Progress(new PrintWriter(text), true, "sent", 100_000);
        for (int i = 1; i <= 50_000; i++) {
            progress.show(i);
        }
        assertThat(text.toString())
                .contains("\r[###############               ] 50000 of 100000 sent")
                .doesNotContain("\n");
        progress.end();
        assertThat(text.toString()).endsWith(" \r");
    }

    @Test
    void writesAFewLinesIntoAPipe() {
        var progress = new Progress(new PrintWriter(text), false, "sent", 100_000);
        for (int i = 1; i <= 100_000; i++) {
            progress.show(i);
        }
        progress.end();
        assertThat(text.toString().lines()).hasSize(9).first().isEqualTo("10000 of 100000 sent");
        assertThat(text.toString()).doesNotContain("\r");
    }

    @Test
    void keepsQuietAboutFew() {
        var progress = new Progress(new PrintWriter(text), true, "sent", 100);
        for (int i = 1; i <= 100; i++) {
            progress.show(i);
        }
        progress.end();
        assertThat(text.toString()).isEmpty();
    }
}
