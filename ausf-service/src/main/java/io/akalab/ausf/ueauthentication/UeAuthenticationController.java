package io.akalab.ausf.ueauthentication;

import static io.akalab.ausf.ueauthentication.UeAuthenticationMapper.toContext;
import static io.akalab.ausf.ueauthentication.UeAuthenticationMapper.toPacket;
import static io.akalab.ausf.ueauthentication.UeAuthenticationMapper.toResStar;
import static io.akalab.ausf.ueauthentication.UeAuthenticationMapper.toResponse;
import static io.akalab.ausf.ueauthentication.UeAuthenticationMapper.toSession;

import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.MediaTypes;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.DeregistrationInfo;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.sbi.feature.SupportedFeatures;
import io.akalab.sbi.oauth.Requester;
import io.akalab.sbi.problem.SbiProblem;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Nausf_UEAuthentication (TS 29.509 clause 6.1). */
@RestController
@RequestMapping("/nausf-auth/v1/ue-authentications")
class UeAuthenticationController {

    /** None of the optional features of TS 29.509 clause 6.1.8 is supported. */
    private static final SupportedFeatures FEATURES = SupportedFeatures.of();

    private final UeAuthentication authentication;

    UeAuthenticationController(UeAuthentication authentication) {
        this.authentication = authentication;
    }

    /** Starts an authentication (clause 6.1.3.2.3.1). */
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403")
    @ApiResponse(responseCode = "501")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaTypes.HAL_JSON)
    ResponseEntity<UEAuthenticationCtx> authenticate(
            @Valid @RequestBody AuthenticationInfo info, UriComponentsBuilder apiRoot, HttpServletRequest request) {
        var started = authentication.start(info, Requester.of(request));
        var location = apiRoot.path("/nausf-auth/v1/ue-authentications/")
                .path(started.authCtxId())
                .toUriString();
        return ResponseEntity.created(URI.create(location))
                .header(HttpHeaders.CONTENT_TYPE, MediaTypes.HAL_JSON)
                .body(toContext(started, location));
    }

    /** Takes the UE's RES*, once (clause 6.1.3.3.3.1). */
    @PutMapping(
            path = "/{authCtxId}/5g-aka-confirmation",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ConfirmationDataResponse confirm5gAka(
            @PathVariable String authCtxId, @Valid @RequestBody(required = false) @Nullable ConfirmationData data) {
        return toResponse(authentication.confirm(authCtxId, toResStar(data)));
    }

    /** Removes the result of an authentication, in the UDM too (clause 6.1.3.3.3.2). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "504")
    @DeleteMapping("/{authCtxId}/5g-aka-confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete5gAkaResult(@PathVariable String authCtxId) {
        authentication.delete(authCtxId, AuthenticationMethod.FIVE_G_AKA);
    }

    /** Takes the UE's EAP packet, and answers with another one for the UE (clause 6.1.3.4.3.1). */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @PostMapping(
            path = "/{authCtxId}/eap-session",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaTypes.HAL_JSON})
    ResponseEntity<EapSession> continueEapSession(
            @PathVariable String authCtxId,
            @Valid @RequestBody(required = false) @Nullable EapSession data,
            UriComponentsBuilder apiRoot) {
        var answer = authentication.proceed(authCtxId, toPacket(data));
        var href = apiRoot.path("/nausf-auth/v1/ue-authentications/")
                .path(authCtxId)
                .path("/eap-session")
                .toUriString();
        var mediaType = answer instanceof EapAnswer.Ongoing ? MediaTypes.HAL_JSON : MediaType.APPLICATION_JSON_VALUE;
        var features = FEATURES.negotiate(data == null ? null : data.supportedFeatures());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .body(toSession(answer, href).negotiated(features));
    }

    /** Removes the result of an authentication with EAP, in the UDM too (clause 6.1.3.4.3.2). */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "504")
    @DeleteMapping("/{authCtxId}/eap-session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteEapResult(@PathVariable String authCtxId) {
        authentication.delete(authCtxId, AuthenticationMethod.EAP_AKA_PRIME);
    }

    /** Forgets what is kept of a subscriber (clause 6.1.4.2). */
    @PostMapping(path = "/deregister", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deregister(@Valid @RequestBody DeregistrationInfo info) {
        authentication.deregister(supi(info.supi()));
    }

    private static Supi supi(String text) {
        try {
            return Supi.parse(text);
        } catch (IllegalArgumentException e) {
            throw SbiProblem.incorrect("/supi", "is neither an IMSI nor a NAI");
        }
    }
}
