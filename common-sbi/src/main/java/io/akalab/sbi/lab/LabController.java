package io.akalab.sbi.lab;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lab API, openapi/lab.yaml. */
@RestController
class LabController {

    private final LabTrace trace;

    LabController(LabTrace trace) {
        this.trace = trace;
    }

    /** The events of the trace, in order: of a SUPI, of a trace, after a sequence number. */
    @GetMapping(path = "/lab/v1/traces", produces = "application/json")
    List<TraceEntry> getTraces(
            @RequestParam(required = false) @Nullable String supi,
            @RequestParam(required = false) @Nullable String traceId,
            @RequestParam(defaultValue = "0") long since) {
        if (!trace.enabled()) {
            throw new SbiProblem(Cause.RESOURCE_URI_STRUCTURE_NOT_FOUND, "the lab switch is off");
        }
        return trace.entries(entry -> entry.sequence() > since
                && (supi == null || supi.equals(entry.supi()))
                && (traceId == null || traceId.equals(entry.traceId())));
    }
}
