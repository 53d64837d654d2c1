package io.akalab.ausf.sorprotection;

import io.akalab.ausf.kausf.Macs;
import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.common.InvalidParam;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nausf.sorprotection.SorInfo;
import io.akalab.openapi.nausf.sorprotection.SorSecurityInfo;
import io.akalab.openapi.nausf.sorprotection.SteeringContainer;
import io.akalab.openapi.nausf.sorprotection.SteeringInfo;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Between the wire forms of TS 29.509 clause 6.2 and the octets that the UE gets (TS 24.501 clause 9.11.3.51). */
final class SorProtectionMapper {

    private SorProtectionMapper() {}

    static Supi toSupi(String supi) {
        try {
            return Supi.parse(supi);
        } catch (IllegalArgumentException _) {
            throw SbiProblem.incorrect("{supi}", "is neither an IMSI nor a NAI");
        }
    }

    /**
     * The information as the UE gets it. Octets that the requester made go before those that could be made here (TS 33.501
     * clause A.17).
     *
     * @throws SbiProblem OPTIONAL_IE_INCORRECT if it cannot be encoded, or the header does not go with the rest
     */
    static SteeringInformation toInformation(SorInfo info) {
        if (info.sorTransparentInfo() != null) {
            return new SteeringInformation(given(info), Optional.of(Octets.ofBase64(info.sorTransparentInfo())));
        }
        var made = made(info);
        return info.sorHeader() == null ? made : new SteeringInformation(given(info), made.data());
    }

    static SorSecurityInfo toSecurityInfo(Macs steering) {
        return new SorSecurityInfo(
                steering.mac().toHex(),
                HexFormat.of().toHexDigits((short) steering.counter()),
                steering.expected().map(Octets::toHex).orElse(null));
    }

    private static SorHeader given(SorInfo info) {
        if (info.sorHeader() == null) {
            throw incorrect("/sorHeader", "is missing, and nobody else can tell what the octets are");
        }
        var octets = Octets.ofBase64(info.sorHeader());
        if (octets.length() != 1) {
            throw incorrect("/sorHeader", "is one octet");
        }
        var header = new SorHeader(octets.at(0));
        if (header.isFromUe() || header.asksForAcknowledgement() != info.ackInd()) {
            throw incorrect("/sorHeader", "is that of an acknowledgement, or contradicts ackInd");
        }
        return header;
    }

    private static SteeringInformation made(SorInfo info) {
        boolean ack = info.ackInd();
        return switch (info.steeringContainer()) {
            case null -> new SteeringInformation(SorHeader.ofNoChange(ack), Optional.empty());
            case SteeringContainer(var list, var _)
            when list != null && list.isEmpty() -> new SteeringInformation(SorHeader.ofNoChange(ack), Optional.empty());
            case SteeringContainer(var list, var _)
            when list != null -> new SteeringInformation(SorHeader.ofPlmnList(ack), Optional.of(encode(list)));
            case SteeringContainer(var _, var packet) ->
                new SteeringInformation(
                        SorHeader.ofSecuredPacket(ack), Optional.of(Octets.ofBase64(Objects.requireNonNull(packet))));
        };
    }

    /** The PLMN ID and access technology list, five octets an entry. */
    private static Octets encode(List<SteeringInfo> list) {
        var encoded = Octets.of();
        for (int i = 0; i < list.size(); i++) {
            encoded = encoded.concat(plmn(list.get(i).plmnId()).bcd()).concat(technologies(list.get(i), i));
        }
        return encoded;
    }

    private static Plmn plmn(PlmnId plmnId) {
        return new Plmn(plmnId.mcc(), plmnId.mnc());
    }

    private static Octets technologies(SteeringInfo info, int index) {
        var technologies = new ArrayList<AccessTechnology>();
        for (var name : Objects.requireNonNullElse(info.accessTechList(), List.<String>of())) {
            technologies.add(AccessTechnology.named(name)
                    .orElseThrow(() -> incorrect(
                            "/steeringContainer/" + index + "/accessTechList", "has a technology that is not known")));
        }
        return AccessTechnology.identifier(technologies);
    }

    private static SbiProblem incorrect(String param, String reason) {
        return new SbiProblem(
                Cause.OPTIONAL_IE_INCORRECT, param + " " + reason, List.of(new InvalidParam(param, reason)));
    }
}
