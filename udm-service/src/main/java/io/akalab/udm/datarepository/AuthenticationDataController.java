package io.akalab.udm.datarepository;

import static io.akalab.udm.datarepository.AuthenticationDataMapper.toWire;

import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.nudr.PatchItem;
import io.akalab.openapi.nudr.UdrAuthenticationSubscription;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.arpf.SqnGrants;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The authentication subscription data of Nudr_DR (TS 29.505 clause 5.2.2), openapi/nudr-dr.yaml. */
@RestController
@ServedDataRepository
@RequestMapping({
    "/nudr-dr/v2/subscription-data/{ueId}/authentication-data/authentication-subscription",
    "/nudr-dr/v1/subscription-data/{ueId}/authentication-data/authentication-subscription"
})
class AuthenticationDataController {

    private static final Logger log = LoggerFactory.getLogger(AuthenticationDataController.class);

    private final SqnGrants grants;
    private final SequencePatchMapper patches;

    AuthenticationDataController(SqnGrants grants, SequencePatchMapper patches) {
        this.grants = grants;
        this.patches = patches;
        log.warn("Nudr_DR is served: whoever reaches this UDM can read every K.");
    }

    /** Tells a subscriber with its keys (clause 5.2.2.3.1), and an SQN that nobody else is told. */
    @ApiResponse(responseCode = "200")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    UdrAuthenticationSubscription getAuthenticationSubscription(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        try (var granted = grants.grant(UeId.supi(ueId)).orElseThrow(UeId::userNotFound)) {
            return toWire(granted);
        }
    }

    /** Takes note of the SQN that a UDM has come to (clause 5.2.2.3.2). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @PatchMapping(consumes = {MediaTypes.JSON_PATCH_JSON, MediaType.APPLICATION_JSON_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void patchAuthenticationSubscription(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures,
            @RequestBody List<@Valid PatchItem> patch) {
        switch (grants.advance(patches.toAdvance(UeId.supi(ueId), patch))) {
            case DONE -> {}
            case UNKNOWN_SUBSCRIBER -> throw UeId.userNotFound();
            case CONFLICT -> throw refused("the SQN is not the one that was tested for: another UDM came further");
            case WOULD_REPEAT -> throw refused("SQNs would be used again: read the present one first");
            case IS_LAST -> throw refused("the SQN leaves hardly any to come after it");
        }
    }

    private static SbiProblem refused(String detail) {
        return new SbiProblem(Cause.MODIFICATION_NOT_ALLOWED, detail);
    }
}
