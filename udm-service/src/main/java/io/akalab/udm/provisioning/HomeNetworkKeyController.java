package io.akalab.udm.provisioning;

import static io.akalab.udm.provisioning.HomeNetworkKeyMapper.toPair;
import static io.akalab.udm.provisioning.HomeNetworkKeyMapper.toProfile;
import static io.akalab.udm.provisioning.HomeNetworkKeyMapper.toState;
import static io.akalab.udm.provisioning.HomeNetworkKeyMapper.toWire;

import io.akalab.openapi.provisioning.HomeNetworkKey;
import io.akalab.openapi.provisioning.HomeNetworkKeyState;
import io.akalab.openapi.provisioning.NewHomeNetworkKey;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import io.akalab.udm.sidf.KeyAdministration;
import io.akalab.udm.sidf.KeyChange;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The home network keys of the provisioning API, openapi/udm-provisioning.yaml. */
@RestController
@RequestMapping("/provisioning/v1/home-network-keys")
class HomeNetworkKeyController {

    private final KeyAdministration keys;

    HomeNetworkKeyController(KeyAdministration keys) {
        this.keys = keys;
    }

    /** Tells all keys without their private halves. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<HomeNetworkKey> getHomeNetworkKeys() {
        return keys.keys().stream().map(HomeNetworkKeyMapper::toWire).toList();
    }

    @GetMapping(path = "/{keyId}", produces = MediaType.APPLICATION_JSON_VALUE)
    HomeNetworkKey getHomeNetworkKey(@PathVariable @Min(1) @Max(255) Integer keyId) {
        return toWire(keys.find(keyId).orElseThrow(() -> problem(KeyChange.Refusal.UNKNOWN)));
    }

    /** Adds a key, which becomes the current one of its profile. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403")
    @PutMapping(path = "/{keyId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HomeNetworkKey> putHomeNetworkKey(
            @PathVariable @Min(1) @Max(255) Integer keyId,
            @Valid @RequestBody NewHomeNetworkKey body,
            HttpServletRequest request) {
        return switch (added(keyId, body)) {
            case KeyChange.Added(var key) ->
                ResponseEntity.created(URI.create(request.getRequestURL().toString()))
                        .body(toWire(key));
            case KeyChange.Done(var key) -> ResponseEntity.ok(toWire(key));
            case KeyChange.Refused(var why) -> throw problem(why);
        };
    }

    /** Retires a key, brings it back, or makes it the current one. */
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403")
    @PutMapping(path = "/{keyId}/state", produces = MediaType.APPLICATION_JSON_VALUE)
    HomeNetworkKey putHomeNetworkKeyState(
            @PathVariable @Min(1) @Max(255) Integer keyId, @Valid @RequestBody HomeNetworkKeyState body) {
        return changed(keys.setState(keyId, toState(body)));
    }

    /** Removes a key for good. */
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "403")
    @DeleteMapping("/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteHomeNetworkKey(@PathVariable @Min(1) @Max(255) Integer keyId) {
        var _ = changed(keys.remove(keyId));
    }

    /** Without a private key it is enough that there is a key of the profile: a second request makes no second one. */
    private KeyChange added(int keyId, NewHomeNetworkKey body) {
        var present = keys.find(keyId);
        if (body.privateKey() == null
                && present.isPresent()
                && present.get().publicKey().profile() == toProfile(body)) {
            return new KeyChange.Done(present.get());
        }
        try (var pair = toPair(keyId, body)) {
            return keys.add(pair);
        }
    }

    private static HomeNetworkKey changed(KeyChange change) {
        return switch (change) {
            case KeyChange.Added(var key) -> toWire(key);
            case KeyChange.Done(var key) -> toWire(key);
            case KeyChange.Refused(var why) -> throw problem(why);
        };
    }

    private static SbiProblem problem(KeyChange.Refusal why) {
        return switch (why) {
            case UNKNOWN -> new SbiProblem(Cause.DATA_NOT_FOUND, "no such home network key");
            case ID_IN_USE ->
                notAllowed("another key has that identifier, and USIMs may have been given it: take another");
            case CONFIGURED -> notAllowed("the key is one of the settings: change it there");
            case NO_CURRENT_KEY ->
                notAllowed("the profile would be left without a current key: add one, or make another current first");
        };
    }

    private static SbiProblem notAllowed(String detail) {
        return new SbiProblem(Cause.MODIFICATION_NOT_ALLOWED, detail);
    }
}
