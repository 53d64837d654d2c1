package io.akalab.amf.lab;

import io.akalab.amf.gmm.Gmm;
import io.akalab.amf.gmm.NetworkRequest;
import io.akalab.amf.n2.UeState;
import io.akalab.crypto.identity.Supi;
import io.akalab.sbi.lab.LabProperties;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The UEs that the AMF knows, for a lab to look at and to send away. */
@RestController
@RequestMapping("/lab/v1/ues")
class UesController {

    private final Gmm gmm;
    private final boolean showIdentities;

    UesController(Gmm gmm, LabProperties lab) {
        this.gmm = gmm;
        this.showIdentities = lab.exposeKeys();
    }

    @Operation(operationId = "listUes", summary = "How many UEs the AMF knows, and in which state they are")
    @GetMapping
    KnownUes list() {
        var ues = new ArrayList<KnownUe>();
        gmm.lookAtAll(state -> ues.add(toWire(state)));
        return new KnownUes(ues.size(), ues);
    }

    @Operation(operationId = "deregisterUe", summary = "Deregister a UE from the network's side")
    @PostMapping("/{supi}/deregister")
    ResponseEntity<Void> deregister(@PathVariable String supi) {
        var status = switch (gmm.deregister(parse(supi))) {
            case REQUESTED -> HttpStatus.ACCEPTED;
            case DONE -> HttpStatus.NO_CONTENT;
            case NOT_REGISTERED -> throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "there is no such UE");
        };
        return ResponseEntity.status(status).build();
    }

    @ApiResponse(responseCode = "202", description = "It has begun, or it begins when the UE is there")
    @Operation(operationId = "reauthenticateUe", summary = "Authenticate a UE anew and change its keys")
    @PostMapping("/{supi}/reauthenticate")
    ResponseEntity<Asked> reauthenticate(@PathVariable String supi) {
        return accepted(gmm.reauthenticate(parse(supi)));
    }

    @ApiResponse(responseCode = "202", description = "It is paged, or it is connected already, or nobody can page it")
    @Operation(operationId = "pageUe", summary = "Page a UE that is idle")
    @PostMapping("/{supi}/page")
    ResponseEntity<Asked> page(@PathVariable String supi) {
        return accepted(gmm.page(parse(supi)));
    }

    @ApiResponse(responseCode = "202", description = "It has begun, or it begins when the UE is there")
    @Operation(operationId = "configureUe", summary = "Tell a UE a new 5G-GUTI, its slices and the network's name")
    @PostMapping("/{supi}/configure")
    ResponseEntity<Asked> configure(@PathVariable String supi) {
        return accepted(gmm.configure(parse(supi)));
    }

    private static ResponseEntity<Asked> accepted(NetworkRequest request) {
        if (request == NetworkRequest.NOT_REGISTERED) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "there is no such UE");
        }
        return ResponseEntity.accepted().body(new Asked(request.name()));
    }

    private KnownUe toWire(UeState state) {
        var security = showIdentities ? state.security() : null;
        return new KnownUe(
                showIdentities && state.supi() != null ? state.supi().value() : null,
                state.amfUeNgapId() == 0 ? null : state.amfUeNgapId(),
                state.registered() ? "RM-REGISTERED" : "RM-DEREGISTERED",
                state.mmState(),
                state.amfUeNgapId() == 0 ? "CM-IDLE" : "CM-CONNECTED",
                security == null ? null : security.ngKsi(),
                security == null ? null : security.uplinkCount(),
                security == null ? null : security.downlinkCount());
    }

    private static Supi parse(String supi) {
        try {
            return Supi.parse(supi);
        } catch (IllegalArgumentException _) {
            throw SbiProblem.incorrect("{supi}", "is no SUPI");
        }
    }
}
