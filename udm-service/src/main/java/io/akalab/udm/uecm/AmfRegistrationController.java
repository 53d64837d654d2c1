package io.akalab.udm.uecm;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.Amf3GppAccessRegistrationModification;
import io.akalab.openapi.nudm.uecm.AmfNon3GppAccessRegistration;
import io.akalab.openapi.nudm.uecm.AmfNon3GppAccessRegistrationModification;
import io.akalab.openapi.nudm.uecm.DeregistrationData;
import io.akalab.udm.contextdata.Registration;
import io.akalab.udm.identity.UeIdentity;
import io.akalab.udm.notification.Notifications;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The AMFs' registrations of Nudm_UECM (TS 29.503 clauses 6.2.3.2 and 6.2.3.3), openapi/nudm-uecm.yaml. */
@RestController
@RequestMapping("/nudm-uecm/v1/{ueId}/registrations")
class AmfRegistrationController {

    private static final String DEREGISTRATION = "deregistration notification";

    private final UeIdentity identity;
    private final Registrations registrations;
    private final AmfRegistrationMapper mapper;
    private final Notifications notifications;

    AmfRegistrationController(
            UeIdentity identity,
            Registrations registrations,
            AmfRegistrationMapper mapper,
            Notifications notifications) {
        this.identity = identity;
        this.registrations = registrations;
        this.mapper = mapper;
        this.notifications = notifications;
    }

    /** Registers the AMF that serves a UE by 3GPP access (clause 5.3.2.2.2). */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403")
    @PutMapping(path = "/amf-3gpp-access", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Amf3GppAccessRegistration> registerAmf3Gpp(
            @PathVariable String ueId, @RequestBody Amf3GppAccessRegistration body, HttpServletRequest request) {
        var registration = mapper.toRegistration(body);
        var before = register(ueId, registration, AmfRegistrationMapper.replacedBy(body));
        return answer(before, mapper.toWire(registration, Amf3GppAccessRegistration.class), request);
    }

    /** Registers the AMF that serves a UE by non-3GPP access (clause 5.3.2.2.3). */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403")
    @PutMapping(path = "/amf-non-3gpp-access", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AmfNon3GppAccessRegistration> registerAmfNon3Gpp(
            @PathVariable String ueId, @RequestBody AmfNon3GppAccessRegistration body, HttpServletRequest request) {
        var registration = mapper.toRegistration(body);
        var before = register(ueId, registration, AmfRegistrationMapper.replacedByNon3Gpp());
        return answer(before, mapper.toWire(registration, AmfNon3GppAccessRegistration.class), request);
    }

    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @GetMapping(path = "/amf-3gpp-access", produces = MediaType.APPLICATION_JSON_VALUE)
    Amf3GppAccessRegistration getAmf3Gpp(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return mapper.toWire(registrations.get(supi(ueId), Registration.AMF_3GPP), Amf3GppAccessRegistration.class);
    }

    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @GetMapping(path = "/amf-non-3gpp-access", produces = MediaType.APPLICATION_JSON_VALUE)
    AmfNon3GppAccessRegistration getAmfNon3Gpp(
            @PathVariable String ueId,
            @RequestParam(name = "supported-features", required = false) @Nullable String supportedFeatures) {
        return mapper.toWire(
                registrations.get(supi(ueId), Registration.AMF_NON_3GPP), AmfNon3GppAccessRegistration.class);
    }

    /** Changes a registration of the AMF's own, or marks it as purged (clauses 5.3.2.4.2 and 5.3.2.5.2). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @PatchMapping(
            path = "/amf-3gpp-access",
            consumes = {MediaTypes.MERGE_PATCH_JSON, MediaType.APPLICATION_JSON_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaTypes.MERGE_PATCH_JSON,
                        schema = @Schema(implementation = Amf3GppAccessRegistrationModification.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Amf3GppAccessRegistrationModification.class))
            })
    void updateAmf3Gpp(@PathVariable String ueId, @RequestBody JsonNode patch) {
        update(supi(ueId), Registration.AMF_3GPP, patch);
    }

    /** The same of an AMF by non-3GPP access (clauses 5.3.2.4.3 and 5.3.2.5.3). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @PatchMapping(
            path = "/amf-non-3gpp-access",
            consumes = {MediaTypes.MERGE_PATCH_JSON, MediaType.APPLICATION_JSON_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaTypes.MERGE_PATCH_JSON,
                        schema = @Schema(implementation = AmfNon3GppAccessRegistrationModification.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = AmfNon3GppAccessRegistrationModification.class))
            })
    void updateAmfNon3Gpp(@PathVariable String ueId, @RequestBody JsonNode patch) {
        update(supi(ueId), Registration.AMF_NON_3GPP, patch);
    }

    private void update(Supi supi, String resource, JsonNode patch) {
        var registration = registrations.update(supi, resource, present -> mapper.patched(present, patch));
        if (mapper.isPurged(registration)) {
            registrations.endSubscriptions(supi, registration);
        }
    }

    /** Registers, and tells the AMF that was registered before. */
    private @Nullable Registration register(String ueId, Registration registration, DeregistrationData reason) {
        var supi = supi(ueId);
        var before = registrations.register(supi, registration);
        if (before != null && !before.nfInstanceId().equalsIgnoreCase(registration.nfInstanceId())) {
            registrations.endSubscriptions(supi, before);
            mapper.callbackOf(before).ifPresent(callback -> notifications.send(DEREGISTRATION, callback, reason));
        }
        return before;
    }

    private Supi supi(String ueId) {
        return identity.supi(ueId, "{ueId}");
    }

    static <T> ResponseEntity<T> answer(@Nullable Registration before, T body, HttpServletRequest request) {
        return before == null
                ? ResponseEntity.created(URI.create(request.getRequestURL().toString()))
                        .body(body)
                : ResponseEntity.ok(body);
    }
}
