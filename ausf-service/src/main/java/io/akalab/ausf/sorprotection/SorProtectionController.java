package io.akalab.ausf.sorprotection;

import static io.akalab.ausf.sorprotection.SorProtectionMapper.toInformation;
import static io.akalab.ausf.sorprotection.SorProtectionMapper.toSecurityInfo;
import static io.akalab.ausf.sorprotection.SorProtectionMapper.toSupi;

import io.akalab.openapi.nausf.sorprotection.SorInfo;
import io.akalab.openapi.nausf.sorprotection.SorSecurityInfo;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nausf_SoRProtection (TS 29.509 clause 6.2). */
@RestController
@RequestMapping("/nausf-sorprotection/v1")
class SorProtectionController {

    private final SorProtection protection;

    SorProtectionController(SorProtection protection) {
        this.protection = protection;
    }

    /** Protects steering information (clause 6.2.3.2.3.1). */
    @PostMapping(
            path = "/{supi}/ue-sor",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SorSecurityInfo protectSteering(@PathVariable String supi, @Valid @RequestBody SorInfo info) {
        return toSecurityInfo(protection.protect(toSupi(supi), toInformation(info)));
    }
}
