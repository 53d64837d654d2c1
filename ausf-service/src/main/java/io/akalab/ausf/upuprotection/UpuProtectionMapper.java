package io.akalab.ausf.upuprotection;

import io.akalab.ausf.kausf.Macs;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.Snssai;
import io.akalab.openapi.nausf.upuprotection.UpuData;
import io.akalab.openapi.nausf.upuprotection.UpuInfo;
import io.akalab.openapi.nausf.upuprotection.UpuSecurityInfo;
import io.akalab.sbi.problem.SbiProblem;
import java.util.HexFormat;
import java.util.List;

/** Between the wire forms of TS 29.509 clause 6.3 and the octets that the UE gets (TS 24.501 clause 9.11.3.53A). */
final class UpuProtectionMapper {

    private static final int SST = 1;
    private static final int SST_AND_SD = 4;

    private UpuProtectionMapper() {}

    static Supi toSupi(String supi) {
        try {
            return Supi.parse(supi);
        } catch (IllegalArgumentException _) {
            throw SbiProblem.incorrect("{supi}", "is neither an IMSI nor a NAI");
        }
    }

    /**
     * The UE parameters update list. Octets that the requester made go before those that could be made here.
     *
     * @throws SbiProblem MANDATORY_IE_INCORRECT if there is nothing to encode, or a data set is not exactly one
     */
    static Octets toList(UpuInfo info) {
        if (info.upuTransparentInfo() != null) {
            return Octets.ofBase64(info.upuTransparentInfo());
        }
        if (info.upuDataList().isEmpty()) {
            throw SbiProblem.incorrect("/upuDataList", "is empty");
        }
        var list = Octets.of();
        for (int i = 0; i < info.upuDataList().size(); i++) {
            list = list.concat(dataSet(info.upuDataList().get(i), i));
        }
        return list;
    }

    static UpuSecurityInfo toSecurityInfo(Macs update) {
        return new UpuSecurityInfo(
                update.mac().toHex(),
                HexFormat.of().toHexDigits((short) update.counter()),
                update.expected().map(Octets::toHex).orElse(null));
    }

    private static Octets dataSet(UpuData data, int index) {
        return switch (data) {
            case UpuData(var packet, var nssai, var routingId)
            when packet != null && nssai == null && routingId == null -> DataSet.ofPacket(Octets.ofBase64(packet));
            case UpuData(var packet, var nssai, var routingId)
            when packet == null && nssai != null && !nssai.isEmpty() && routingId == null ->
                DataSet.ofNssai(encode(nssai));
            case UpuData(var packet, var nssai, var routingId)
            when packet == null && nssai == null && routingId != null -> DataSet.ofRoutingIndicator(routingId);
            default -> throw SbiProblem.incorrect("/upuDataList/" + index, "is not exactly one data set");
        };
    }

    /** Each S-NSSAI behind its length (TS 24.501 clause 9.11.2.8). */
    private static Octets encode(List<Snssai> nssai) {
        var encoded = Octets.of();
        for (var slice : nssai) {
            byte sst = slice.sst().byteValue();
            encoded = encoded.concat(
                    slice.sd() == null
                            ? Octets.of((byte) SST, sst)
                            : Octets.of((byte) SST_AND_SD, sst).concat(Octets.ofHex(slice.sd())));
        }
        return encoded;
    }
}
