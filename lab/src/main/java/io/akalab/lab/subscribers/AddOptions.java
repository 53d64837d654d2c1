package io.akalab.lab.subscribers;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What subscribers that are added have in common, by the columns of a file. */
final class AddOptions {

    @Option(names = "--k", paramLabel = "HEX", description = "K, 16 octets; 32 with TUAK too")
    private @Nullable String k;

    @Option(
            names = "--k-random",
            paramLabel = "FILE",
            description = "a K for each, written to a new file with all that simulators need")
    private java.nio.file.@Nullable Path randomKeys;

    @Option(names = "--opc", paramLabel = "HEX", description = "Milenage: OPc, 16 octets")
    private @Nullable String opc;

    @Option(names = "--op", paramLabel = "HEX", description = "or OP, 16 octets")
    private @Nullable String op;

    @Option(names = "--topc", paramLabel = "HEX", description = "TUAK: TOPc, 32 octets")
    private @Nullable String topc;

    @Option(names = "--top", paramLabel = "HEX", description = "or TOP, 32 octets")
    private @Nullable String top;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            description = "milenage, tuak, or xor of the test USIM (milenage)")
    private @Nullable String algorithm;

    @Option(names = "--amf-field", paramLabel = "HEX", description = "the AMF field, 2 octets (8000)")
    private @Nullable String amf;

    @Option(names = "--sqn", paramLabel = "HEX", description = "the SQN after which the first vector's comes (0)")
    private @Nullable String sqn;

    java.nio.file.@Nullable Path randomKeys() {
        return randomKeys;
    }

    /** Whether a random OPc is wanted with a random K. */
    boolean needsOpc() {
        return op == null && (algorithm == null || algorithm.startsWith("mil"));
    }

    /**
     * The values.
     *
     * @throws IllegalArgumentException if K is missing, or given twice over
     */
    Map<Column, String> values() {
        if ((k == null) == (randomKeys == null)) {
            throw new IllegalArgumentException("one of --k and --k-random is needed");
        }
        if (randomKeys != null && (opc != null || topc != null)) {
            throw new IllegalArgumentException("OPc and TOPc are bound to a K: with --k-random give --op or --top");
        }
        var values = new EnumMap<Column, String>(Column.class);
        put(values, Column.K, k);
        put(values, Column.OPC, opc);
        put(values, Column.OP, op);
        put(values, Column.TOPC, topc);
        put(values, Column.TOP, top);
        put(values, Column.ALGORITHM, algorithm);
        put(values, Column.AMF, amf);
        put(values, Column.SQN, sqn);
        return values;
    }

    private static void put(Map<Column, String> values, Column column, @Nullable String value) {
        if (value != null) {
            values.put(column, value);
        }
    }
}
