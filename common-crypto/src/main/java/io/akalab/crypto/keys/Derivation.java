package io.akalab.crypto.keys;

import io.akalab.crypto.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the ladder with everything that went into it. It holds key material, so it is made only where somebody
 * {@linkplain KeyDerivation#observedBy asked for it}, and its text form says no more than its name.
 *
 * @param result what was derived, such as {@code K_SEAF}
 * @param clause where the derivation is defined, such as {@code TS 33.501 A.6}
 * @param inputKeyName the name of the key that went in
 * @param inputKey its octets; empty for a plain hash
 * @param fc the function code of the KDF, or null if the step isn't one: a plain hash, PRF', or a part of a longer key
 * @param parameters P0, P1, ... in order
 * @param s the whole input string S, or what is hashed; empty where the output is a part of the key that went in
 * @param output what came out, after truncation
 */
public record Derivation(
        String result,
        String clause,
        String inputKeyName,
        Octets inputKey,
        @Nullable Integer fc,
        List<Parameter> parameters,
        Octets s,
        Octets output) {

    public Derivation {
        parameters = List.copyOf(parameters);
    }

    /** One named input; its length L is the length of its value. */
    public record Parameter(String name, Octets value) {}

    /** Takes the parameters out of S again: each length stands behind its value, so S reads unambiguously from its end. */
    static Derivation of(KdfFunction function, byte[] key, byte[] s, Octets output) {
        var parameters = new ArrayList<Parameter>();
        int end = s.length;
        for (var name : function.parameters().reversed()) {
            int length = Byte.toUnsignedInt(s[end - 2]) << Byte.SIZE | Byte.toUnsignedInt(s[end - 1]);
            end -= Short.BYTES + length;
            parameters.addFirst(new Parameter(name, Octets.of(s, end, length)));
        }
        return new Derivation(
                function.result(),
                function.clause(),
                function.inputKey(),
                Octets.of(key),
                function.fc(),
                parameters,
                Octets.of(s),
                output);
    }

    @Override
    public String toString() {
        return "Derivation[" + result + ", " + clause + "]";
    }
}
