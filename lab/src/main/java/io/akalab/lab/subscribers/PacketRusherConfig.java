package io.akalab.lab.subscribers;

import io.akalab.crypto.suci.HomeNetworkPublicKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PacketRusher's file, which takes no member that it does not know. */
final class PacketRusherConfig implements SimulatorConfig {

    private static final String FILE = """
            # PacketRusher: packetrusher --config %s multi-ue -n %d
            gnodeb:
              controlif:
                ip: "127.0.0.1"
                port: 9487
              dataif:
                ip: "127.0.0.1"
                port: 2152
              plmnlist:
                mcc: "%s"
                mnc: "%s"
                tac: "%06x"
                gnbid: "000008"
              slicesupportlist:
                sst: "%02x"
            ue:
              msin: "%s"
              key: "%s"
              opc: "%s"
              amf: "%s"
              sqn: "000000000000"
              dnn: "internet"
              protectionScheme: %d
            %s  routingindicator: "0000"
              hplmn:
                mcc: "%s"
                mnc: "%s"
              snssai:
                sst: %d
              integrity:
                nia0: false
                nia1: true
                nia2: true
                nia3: false
              ciphering:
                nea0: true
                nea1: true
                nea2: true
                nea3: false
            # Where NGAP over SCTP is spoken, which AKA Lab's own AMF does not do yet.
            amfif:
              - ip: "%s"
                port: 38412
            logs:
              level: 4
            """;

    private final Surroundings surroundings;

    PacketRusherConfig(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Map<String, String> files(UeGroup group) {
        var plmn = surroundings.plmn(group.first());
        return Map.of(
                name(group),
                FILE.formatted(
                        name(group),
                        group.count(),
                        plmn.mcc(),
                        plmn.mnc(),
                        surroundings.tac(),
                        surroundings.sst(),
                        group.first().msin(plmn.mnc().length()),
                        group.k(),
                        group.opc(),
                        group.amf(),
                        surroundings.protectionScheme(),
                        homeNetworkKey(surroundings.homeNetworkKey()),
                        plmn.mcc(),
                        plmn.mnc(),
                        surroundings.sst(),
                        surroundings.amfAddress()));
    }

    @Override
    public String command(UeGroup group) {
        return "packetrusher --config " + name(group) + " multi-ue -n " + group.count();
    }

    private static String name(UeGroup group) {
        return "packetrusher-" + group.first().digits() + ".yml";
    }

    private static String homeNetworkKey(@Nullable HomeNetworkPublicKey key) {
        return key == null
                ? ""
                : "  homeNetworkPublicKey: \"%s\"\n  homeNetworkPublicKeyID: %d\n"
                        .formatted(key.point().toHex(), key.id());
    }
}
