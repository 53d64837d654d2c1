package io.akalab.ausf.upuprotection;

import static io.akalab.ausf.upuprotection.UpuProtectionMapper.toList;
import static io.akalab.ausf.upuprotection.UpuProtectionMapper.toSecurityInfo;
import static io.akalab.ausf.upuprotection.UpuProtectionMapper.toSupi;

import io.akalab.openapi.nausf.upuprotection.UpuInfo;
import io.akalab.openapi.nausf.upuprotection.UpuSecurityInfo;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nausf_UPUProtection (TS 29.509 clause 6.3). */
@RestController
@RequestMapping("/nausf-upuprotection/v1")
class UpuProtectionController {

    private final UpuProtection protection;

    UpuProtectionController(UpuProtection protection) {
        this.protection = protection;
    }

    /** Protects an update of UE parameters (clause 6.3.3.2.3.1). */
    @PostMapping(
            path = "/{supi}/ue-upu",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    UpuSecurityInfo protectParametersUpdate(@PathVariable String supi, @Valid @RequestBody UpuInfo info) {
        return toSecurityInfo(protection.protect(toSupi(supi), toList(info), info.upuAckInd()));
    }
}
