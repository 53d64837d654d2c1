package io.akalab.amf.n2.ngap;

import io.akalab.ngap.element.OverloadAction;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gNBs that have come to the AMF, for a lab to look at and to be told something. */
@RestController
@RequestMapping("/lab/v1")
class GnbsController {

    private final Gnbs gnbs;
    private final Overload overload;
    private final AmfProcedures procedures;

    GnbsController(Gnbs gnbs, Overload overload, AmfProcedures procedures) {
        this.gnbs = gnbs;
        this.overload = overload;
        this.procedures = procedures;
    }

    @Operation(operationId = "listGnbs", summary = "Which gNBs are connected, and which were turned away and why")
    @GetMapping("/gnbs")
    ListedGnbs list() {
        var listed = Stream.concat(
                        gnbs.setUp().stream()
                                .flatMap(association ->
                                        association.gnb().stream().map(gnb -> ListedGnb.connected(gnb, association))),
                        gnbs.refused().stream().map(ListedGnb::refused))
                .toList();
        return new ListedGnbs(listed.size(), listed);
    }

    @Operation(operationId = "startOverload", summary = "Tell all gNBs to send less (Overload Start)")
    @PostMapping("/n2/overload-start")
    ToldGnbs startOverload(@RequestBody(required = false) @Valid @Nullable OverloadOrder order) {
        var known = Objects.requireNonNullElse(order, OverloadOrder.PLAIN);
        return new ToldGnbs(overload.start(
                Objects.requireNonNullElse(known.action(), OverloadAction.REJECT_NON_EMERGENCY_MO_DT),
                known.reduction()));
    }

    @Operation(operationId = "stopOverload", summary = "Tell all gNBs that they may send all again (Overload Stop)")
    @PostMapping("/n2/overload-stop")
    ToldGnbs stopOverload() {
        return new ToldGnbs(overload.stop());
    }

    @Operation(operationId = "resetGnbs", summary = "Reset gNBs, or some UEs (NG Reset), and wait for their answers")
    @PostMapping("/n2/reset")
    AskedGnbs reset(@RequestBody(required = false) @Valid @Nullable ResetOrder order) {
        var ues = order == null ? null : order.amfUeNgapIds();
        return new AskedGnbs(
                ues == null ? procedures.resetAll(order == null ? null : order.gnb()) : procedures.reset(ues));
    }

    @Operation(
            operationId = "updateAmfConfiguration",
            summary = "Tell all gNBs another relative capacity (AMF Configuration Update), and wait for their answers")
    @PostMapping("/n2/amf-configuration-update")
    AskedGnbs update(@RequestBody @Valid ConfigurationOrder order) {
        return new AskedGnbs(procedures.relativeCapacity(order.relativeCapacity()));
    }

    /** How gNBs are to send less; both may be left out. */
    record OverloadOrder(
            @Nullable OverloadAction action,
            @Min(1) @Max(99) @Nullable Integer reduction) {

        static final OverloadOrder PLAIN = new OverloadOrder(null, null);
    }

    /**
     * What is to be reset: all UEs of a gNB, some UEs, or everything where neither is given.
     *
     * @param gnb as the list of gNBs has its id
     */
    record ResetOrder(@Nullable String gnb, @Nullable List<Long> amfUeNgapIds) {}

    /** What is to be told. */
    record ConfigurationOrder(@NotNull @Min(0) @Max(255) Integer relativeCapacity) {}

    /** How many gNBs were told. */
    record ToldGnbs(int gnbs) {}

    /** What the gNBs have answered. */
    record AskedGnbs(List<GnbOutcome> gnbs) {}
}
