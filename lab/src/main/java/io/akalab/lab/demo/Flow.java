package io.akalab.lab.demo;

import io.akalab.sbi.lab.NasMessage;
import io.akalab.sbi.lab.SbiExchange;
import io.akalab.sbi.lab.TraceEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The call flow, put together from what the functions recorded. */
final class Flow {

    private static final String SBI = "SBI";
    private static final String N1_N2 = "N1/N2";

    /** Members of SBI bodies that hold the whole of something and are worth less than their parts. */
    private static final Set<String> LEFT_OUT = Set.of("ausfInstanceId", "amfInstanceId", "nfInstanceId", "timeStamp");

    private final JsonMapper json = JsonMapper.shared();

    /** The messages in the order of their time. */
    List<FlowLine> of(List<TraceEntry> entries) {
        return entries.stream()
                .flatMap(this::lines)
                .sorted(Comparator.comparing(FlowLine::time))
                .toList();
    }

    private Stream<FlowLine> lines(TraceEntry entry) {
        return switch (entry.event()) {
            case NasMessage nas -> Stream.of(line(entry, nas));
            case SbiExchange sbi
            when sbi.path().startsWith("/n") && !sbi.path().startsWith("/n2-mock") -> lines(entry, sbi);
            default -> Stream.empty();
        };
    }

    private static FlowLine line(TraceEntry entry, NasMessage nas) {
        boolean up = nas.direction() == NasMessage.Direction.UPLINK;
        var fields = new LinkedHashMap<String, String>();
        fields.put("NGAP", nas.ngapType());
        fields.putAll(nas.fields());
        return new FlowLine(
                entry.time(),
                up ? "UE" : entry.function(),
                up ? entry.function() : "UE",
                N1_N2,
                nas.messageName(),
                fields);
    }

    private Stream<FlowLine> lines(TraceEntry entry, SbiExchange sbi) {
        var consumer = consumer(sbi.peer());
        var request = new FlowLine(
                sbi.started(),
                consumer,
                entry.function(),
                SBI,
                sbi.method() + " " + sbi.path(),
                fields(sbi.requestBody()));
        var response = new FlowLine(
                entry.time(),
                entry.function(),
                consumer,
                SBI,
                String.valueOf(sbi.status()),
                fields(sbi.responseBody()));
        return Stream.of(request, response);
    }

    /** The NF type that a User-Agent begins with (TS 29.500 clause 5.2.2.2). */
    private static String consumer(@Nullable String userAgent) {
        return userAgent == null ? "?" : userAgent.replaceFirst("-.*", "");
    }

    private Map<String, String> fields(@Nullable String body) {
        var fields = new LinkedHashMap<String, String>();
        if (body != null) {
            flatten("", json.readTree(body), fields);
        }
        return fields;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !LEFT_OUT.contains(member.getKey()))
                    .forEach(member -> flatten(member.getKey(), member.getValue(), fields));
        } else {
            fields.put(name, node.isArray() ? node.toString() : node.asString());
        }
    }
}
