package io.akalab.sbi.nrf;

import io.akalab.openapi.nnrf.nfmanagement.NFProfile;

/** What a function adds to the profile that it registers with, as an AMF its GUAMIs; a bean of it is optional. */
@FunctionalInterface
public interface ProfileContribution {

    /** The profile with the function's own part. */
    NFProfile addTo(NFProfile profile);
}
