package io.akalab.amf.n2.mock;

import io.akalab.amf.n2.N2;
import io.akalab.openapi.n2mock.DownlinkMessages;
import io.akalab.openapi.n2mock.InitialUEMessage;
import io.akalab.openapi.n2mock.PathSwitchRequest;
import io.akalab.openapi.n2mock.PathSwitchRequestFailure;
import io.akalab.openapi.n2mock.UeAssociation;
import io.akalab.openapi.n2mock.UeAssociationCreated;
import io.akalab.openapi.n2mock.UplinkMessage;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** N2 as JSON over HTTP, with the names of NGAP (openapi/amf-n2-mock.yaml). */
@Tag(name = "N2Mock")
@RestController
@RequestMapping(N2MockController.ROOT)
class N2MockController {

    static final String ROOT = "/n2-mock/v1/ue-associations";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final long LONGEST_WAIT_MS = 60_000;

    private final N2 n2;
    private final N2MockMapper mapper;
    private final Map<Long, MockAssociation> associations = new ConcurrentHashMap<>();

    N2MockController(N2 n2, N2MockMapper mapper) {
        this.n2 = n2;
        this.mapper = mapper;
    }

    @ApiResponse(responseCode = "201")
    @Operation(operationId = "openUeAssociation", summary = "Send the Initial UE Message of a UE")
    @PostMapping
    ResponseEntity<UeAssociationCreated> open(@RequestBody @Valid InitialUEMessage message) {
        var id = new long[1];
        var association = new MockAssociation(message.ranUeNgapId(), mapper::toWire, associations::remove);
        var messages = association.exchange(ran -> {
            id[0] = n2.initialUeMessage(ran, mapper.toDomain(message))
                    .orElseThrow(() -> SbiProblem.congestion(RETRY_AFTER));
            keep(id[0], ran);
        });
        return ResponseEntity.created(URI.create(ROOT + "/" + id[0])).body(new UeAssociationCreated(id[0], messages));
    }

    @Operation(operationId = "sendUplinkMessage", summary = "Send what the gNB has to say on an association")
    @PostMapping("/{amfUeNgapId}/messages")
    DownlinkMessages send(@PathVariable @Min(1) long amfUeNgapId, @RequestBody @Valid UplinkMessage message) {
        var uplink = mapper.toDomain(message);
        return new DownlinkMessages(association(amfUeNgapId).exchange(ran -> {
            if (!n2.uplink(ran, amfUeNgapId, uplink)) {
                throw unknown();
            }
        }));
    }

    @Operation(operationId = "switchPath", summary = "Tell that a UE is at another gNB now")
    @PostMapping("/{amfUeNgapId}/path-switch")
    UeAssociationCreated switchPath(
            @PathVariable @Min(1) long amfUeNgapId, @RequestBody @Valid PathSwitchRequest request) {
        var target = new MockAssociation(request.ranUeNgapId(), mapper::toWire, associations::remove);
        var messages = target.exchange(ran -> {
            if (!n2.pathSwitch(amfUeNgapId, ran, mapper.toDomain(request))) {
                throw unknown();
            }
        });
        if (messages.stream().noneMatch(PathSwitchRequestFailure.class::isInstance)) {
            keep(target.amfUeNgapId(), target);
        }
        return new UeAssociationCreated(target.amfUeNgapId(), messages);
    }

    @Operation(operationId = "fetchDownlinkMessages", summary = "Fetch what the AMF has sent by itself")
    @GetMapping("/{amfUeNgapId}/messages")
    DownlinkMessages fetch(
            @PathVariable @Min(1) long amfUeNgapId,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LONGEST_WAIT_MS) long waitMs)
            throws InterruptedException {
        return new DownlinkMessages(association(amfUeNgapId).fetch(Duration.ofMillis(waitMs)));
    }

    @Operation(operationId = "getUeAssociation", summary = "Look at the state of an association")
    @GetMapping("/{amfUeNgapId}")
    UeAssociation look(@PathVariable @Min(1) long amfUeNgapId) {
        return n2.look(amfUeNgapId, mapper::toWire).orElseThrow(N2MockController::unknown);
    }

    /** The AMF may have ended it already. */
    private void keep(long amfUeNgapId, MockAssociation association) {
        associations.put(amfUeNgapId, association);
        if (association.hasEnded()) {
            associations.remove(amfUeNgapId, association);
        }
    }

    private MockAssociation association(long amfUeNgapId) {
        var association = associations.get(amfUeNgapId);
        if (association == null) {
            throw unknown();
        }
        return association;
    }

    private static SbiProblem unknown() {
        return new SbiProblem(Cause.CONTEXT_NOT_FOUND, "there is no such association");
    }
}
