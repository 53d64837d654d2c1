package io.akalab.udm.provisioning;

import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.provisioning.AuthenticationSubscription;
import io.akalab.sbi.problem.SbiProblem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of an import as a PUT would be read. */
final class ImportRowReader {

    private final ObjectReader json;

    ImportRowReader(JsonMapper json) {
        this.json = json.readerFor(AuthenticationSubscription.class);
    }

    ImportRow read(NdjsonLines.Line line) {
        var octets = line.octets();
        if (octets == null) {
            return bad(line, "/", "is longer than " + NdjsonLines.LONGEST + " octets");
        }
        try {
            AuthenticationSubscription wire = json.readValue(octets);
            return wire == null ? bad(line, "/", "is null") : read(line, wire);
        } catch (JacksonException e) {
            return bad(line, path(e), "is not what an AuthenticationSubscription has here");
        }
    }

    private static ImportRow read(NdjsonLines.Line line, AuthenticationSubscription wire) {
        if (wire.supi() == null) {
            return bad(line, "/supi", "is missing");
        }
        try {
            var supi = SubscriptionMapper.toSupi(wire.supi());
            return new ImportRow.Good(line.number(), SubscriptionMapper.toSubscription(supi, wire));
        } catch (SbiProblem e) {
            return new ImportRow.Bad(
                    line.number(), Objects.requireNonNullElse(e.details().invalidParams(), List.of()));
        }
    }

    /** The member, as far as there is one: what else the exception says may quote a value. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/", "/", ""));
    }

    private static ImportRow bad(NdjsonLines.Line line, String param, String reason) {
        return new ImportRow.Bad(line.number(), List.of(new InvalidParam(param, reason)));
    }
}
