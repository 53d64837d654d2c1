package io.akalab.lab.method;

import io.akalab.openapi.nudm.ueau.AuthType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --method}: how the home network is told to authenticate a subscriber. */
public final class MethodOption {

    private static final Map<String, String> METHODS =
            Map.of("5g-aka", AuthType.FIVE_G_AKA, "eap-aka-prime", AuthType.EAP_AKA_PRIME);

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "5g-aka",
            converter = Converter.class,
            completionCandidates = Candidates.class,
            description = "how it is authenticated: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private String authType = AuthType.FIVE_G_AKA;

    /** The method as the SBI names it, one of {@link AuthType}'s values. */
    public String authType() {
        return authType;
    }

    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("5g-aka", "eap-aka-prime").iterator();
        }
    }

    static final class Converter implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            var authType = METHODS.get(value);
            if (authType == null) {
                throw new TypeConversionException("is 5g-aka or eap-aka-prime");
            }
            return authType;
        }
    }
}
