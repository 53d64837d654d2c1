package io.akalab.lab.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the call flow, one line a message. */
record FlowPrinter(PrintWriter out) {

    void print(List<FlowLine> flow) {
        flow.forEach(this::print);
    }

    private void print(FlowLine line) {
        var fields = line.fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("  "));
        out.printf("%4s → %-4s  %-5s  %s  %s%n", line.from(), line.to(), line.over(), line.message(), fields);
    }
}
