package io.akalab.lab.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akalab.crypto.keys.Derivation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rung of the ladder with all that made it, octets in hex. It shows keys, so it exists only where the user asked for them.
 *
 * @param name what was derived, such as {@code K_SEAF}
 * @param clause where the derivation is defined
 * @param inputKey the name of the key that went in, empty for a plain hash
 * @param fc the function code, or null if the step isn't a KDF
 * @param s the whole input string
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        String name,
        String clause,
        String inputKey,
        @Nullable String fc,
        List<Input> parameters,
        String s,
        String output) {

    public Step {
        parameters = List.copyOf(parameters);
    }

    /**
     * P<sub>i</sub> and L<sub>i</sub>.
     *
     * @param value in hex
     * @param length in octets
     */
    public record Input(String name, String value, int length) {}

    public static Step of(Derivation derivation) {
        var fc = derivation.fc();
        return new Step(
                derivation.result(),
                derivation.clause(),
                derivation.inputKeyName(),
                fc == null ? null : "%02x".formatted(fc),
                derivation.parameters().stream().map(Step::input).toList(),
                derivation.s().toHex(),
                derivation.output().toHex());
    }

    /** What the ladder begins with: nobody derived it. */
    public static Step given(String name, String hex) {
        return new Step(name, "TS 33.501 6.2.1, provisioned", "", null, List.of(), "", hex);
    }

    /** The same under another name, where one derivation is made more than once. */
    Step named(String other) {
        return new Step(other, clause, inputKey, fc, parameters, s, output);
    }

    private static Input input(Derivation.Parameter parameter) {
        return new Input(
                parameter.name(), parameter.value().toHex(), parameter.value().length());
    }

    @Override
    public String toString() {
        return "Step[" + name + "]";
    }
}
