package io.akalab.sbi.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.crypto.keys.Derivation;
import jakarta.validation.constraints.NotNull;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that this function derived, and all that it is made of, in hex.
 *
 * @param key its name, e.g. {@code Kseaf}
 * @param clause where it is specified, e.g. {@code TS 33.501 A.6}
 * @param inputKey the name of the key that it is made from
 * @param fc the function code of TS 33.220, absent for what the KDF does not make
 * @param s the KDF's input string
 * @param output the key itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyDerived(
        @NotNull String key,
        @NotNull String clause,
        @NotNull String inputKey,
        @Nullable String fc,
        @NotNull List<Parameter> parameters,
        @Nullable String s,
        @NotNull String output)
        implements TraceEvent {

    public KeyDerived {
        parameters = List.copyOf(parameters);
    }

    /** The event of a derivation. */
    public static KeyDerived of(Derivation derivation) {
        var fc = derivation.fc();
        return new KeyDerived(
                derivation.result(),
                derivation.clause(),
                derivation.inputKeyName(),
                fc == null ? null : HexFormat.of().toHexDigits(fc.byteValue()),
                derivation.parameters().stream().map(Parameter::of).toList(),
                derivation.s().toHex(),
                derivation.output().toHex());
    }

    @Override
    public String toString() {
        return "KeyDerived[" + key + ", redacted]";
    }

    /**
     * A parameter P<sub>i</sub> of the KDF.
     *
     * @param value in hex
     * @param length L<sub>i</sub>, in octets
     */
    public record Parameter(@NotNull String name, @NotNull String value, int length) {

        private static Parameter of(Derivation.Parameter p) {
            return new Parameter(p.name(), p.value().toHex(), p.value().length());
        }

        @Override
        public String toString() {
            return "Parameter[" + name + ", redacted]";
        }
    }
}
