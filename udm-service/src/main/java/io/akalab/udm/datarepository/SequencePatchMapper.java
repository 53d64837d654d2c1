package io.akalab.udm.datarepository;

import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.nudr.PatchItem;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.SqnAdvance;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON Patch of a UDM. Each make has its own: a step on {@code /sequenceNumber/sqn}, on {@code /sequenceNumber} with an
 * object or, from older releases, with the SQN itself, or on the whole with the object as a text.
 */
@Component
@ServedDataRepository
class SequencePatchMapper {

    private static final String WHOLE = "";
    private static final String SEQUENCE_NUMBER = "/sequenceNumber";
    private static final String SQN = "/sequenceNumber/sqn";
    private static final String LAST_INDEXES = "/sequenceNumber/lastIndexes";

    /** Some makes leave zeros in front out. */
    private static final Pattern SQN_DIGITS = Pattern.compile("[0-9A-Fa-f]{1,12}");

    private final JsonMapper json;

    SequencePatchMapper(JsonMapper json) {
        this.json = json;
    }

    /**
     * What the patch comes to.
     *
     * @throws SbiProblem if it would change anything but the SQN, for nothing else is changed from outside
     */
    SqnAdvance toAdvance(Supi supi, List<PatchItem> patch) {
        @Nullable Sqn expected = null;
        @Nullable Sqn wanted = null;
        for (int i = 0; i < patch.size(); i++) {
            var item = patch.get(i);
            switch (item.op()) {
                case "test" -> expected = sqn(i, item);
                case "replace", "add" -> {
                    // IND goes with the SQN.
                    if (!item.path().startsWith(LAST_INDEXES)) {
                        wanted = sqn(i, item);
                    }
                }
                default -> throw notAllowed(i);
            }
        }
        return new SqnAdvance(supi, expected, wanted);
    }

    private Sqn sqn(int index, PatchItem item) {
        var text = switch (item.path()) {
            case SQN -> item.value();
            case SEQUENCE_NUMBER, WHOLE -> member(item.value());
            default -> throw notAllowed(index);
        };
        if (text instanceof String digits && SQN_DIGITS.matcher(digits).matches()) {
            return new Sqn(Long.parseLong(digits, 16));
        }
        throw SbiProblem.incorrect("/" + index + "/value", "holds no SQN of 12 hexadecimal digits");
    }

    private @Nullable Object member(@Nullable Object sequenceNumber) {
        return switch (sequenceNumber) {
            case Map<?, ?> object -> object.get("sqn");
            case String text when text.startsWith("{") -> parsed(text);
            case null, default -> sequenceNumber;
        };
    }

    private @Nullable Object parsed(String text) {
        try {
            return json.readValue(text, Map.class).get("sqn");
        } catch (JacksonException e) {
            return null;
        }
    }

    private static SbiProblem notAllowed(int index) {
        return new SbiProblem(
                Cause.MODIFICATION_NOT_ALLOWED,
                "only the SQN is changed from here",
                List.of(new InvalidParam("/" + index, "is no test, replace or add of /sequenceNumber/sqn")));
    }
}
