package io.akalab.amf.seaf;

import io.akalab.amf.network.ServedNetwork;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nnrf.nfmanagement.AmfInfo;
import io.akalab.openapi.nnrf.nfmanagement.Guami;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.Tai;
import io.akalab.sbi.nrf.ProfileContribution;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the NRF is told of this AMF beside what it is told of every function (TS 29.510 clause 6.1.6.2.11). */
@Component
class RegisteredAmf implements ProfileContribution {

    private static final int POINTER_BITS = 6;
    private static final int SET_AND_POINTER_BITS = 16;

    private final ServedNetwork network;

    RegisteredAmf(ServedNetwork network) {
        this.network = network;
    }

    @Override
    public NFProfile addTo(NFProfile profile) {
        var plmn = new PlmnId(network.plmnId().mcc(), network.plmnId().mnc());
        int amfId = network.regionId() << SET_AND_POINTER_BITS | network.setId() << POINTER_BITS | network.pointer();
        var hex = HexFormat.of();
        return profile.withAmfInfo(new AmfInfo(
                hex.toHexDigits(network.setId(), 3),
                hex.toHexDigits(network.regionId(), 2),
                List.of(new Guami(plmn, hex.toHexDigits(amfId, 6))),
                network.servedTacs().stream()
                        .map(tac -> new Tai(plmn, hex.toHexDigits(tac, 6)))
                        .toList()));
    }
}
