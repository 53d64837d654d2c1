package io.akalab.lab.subscribers;

import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.suci.HomeNetworkPublicKey;
import java.util.Map;

/** UERANSIM's files: one of the gNB, and one of the UEs. */
final class UeransimConfig implements SimulatorConfig {

    private static final String UE = """
            # UERANSIM: nr-ue -c %s%s
            supi: 'imsi-%s'
            mcc: '%s'
            mnc: '%s'
            protectionScheme: %d
            %sroutingIndicator: '0000'

            key: '%s'
            op: '%s'
            opType: 'OPC'
            amf: '%s'
            imei: '356938035643803'
            imeiSv: '4370816125816151'
            tunNetmask: '255.255.255.0'

            gnbSearchList:
              - 127.0.0.1

            uacAic:
              mps: false
              mcs: false
            uacAcc:
              normalClass: 0
              class11: false
              class12: false
              class13: false
              class14: false
              class15: false

            # AKA Lab has no PDU sessions: nr-ue would ask for one about once a second, for as long as it is refused.
            sessions: []

            configured-nssai:
              - sst: %d
            default-nssai:
              - sst: %d

            integrity:
              IA1: true
              IA2: true
              IA3: true
            ciphering:
              EA1: true
              EA2: true
              EA3: true
            integrityMaxRate:
              uplink: 'full'
              downlink: 'full'
            """;

    private static final String GNB = """
            # UERANSIM: nr-gnb -c gnb.yaml
            mcc: '%s'
            mnc: '%s'
            nci: '0x000000010'
            idLength: 32
            tac: %d

            linkIp: 127.0.0.1
            ngapIp: 127.0.0.1
            gtpIp: 127.0.0.1

            # Where the AMF listens over SCTP: the host and port of ./akalab up --n2 sctp://host:port.
            amfConfigs:
              - address: %s
                port: 38412

            slices:
              - sst: %d
            ignoreStreamIds: true
            """;

    private final Surroundings surroundings;

    UeransimConfig(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Map<String, String> files(UeGroup group) {
        var plmn = surroundings.plmn(group.first());
        return Map.of("gnb.yaml", gnb(plmn), name(group), ue(group, plmn));
    }

    @Override
    public String command(UeGroup group) {
        return "nr-ue -c " + name(group) + number(group);
    }

    private static String name(UeGroup group) {
        return "ue-" + group.first().digits() + ".yaml";
    }

    private static String number(UeGroup group) {
        return group.count() == 1 ? "" : " -n " + group.count();
    }

    private String gnb(Plmn plmn) {
        return GNB.formatted(plmn.mcc(), plmn.mnc(), surroundings.tac(), surroundings.amfAddress(), surroundings.sst());
    }

    private String ue(UeGroup group, Plmn plmn) {
        int sst = surroundings.sst();
        return UE.formatted(
                name(group),
                number(group),
                group.first().digits(),
                plmn.mcc(),
                plmn.mnc(),
                surroundings.protectionScheme(),
                homeNetworkKey(surroundings.homeNetworkKey()),
                group.k(),
                group.opc(),
                group.amf(),
                sst,
                sst);
    }

    private static String homeNetworkKey(@org.jspecify.annotations.Nullable HomeNetworkPublicKey key) {
        return key == null
                ? ""
                : "homeNetworkPublicKey: '%s'\nhomeNetworkPublicKeyId: %d\n"
                        .formatted(key.point().toHex(), key.id());
    }
}
