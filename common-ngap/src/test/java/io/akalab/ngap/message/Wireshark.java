package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Wireshark's command-line dissector, where it is installed: somebody else's reading of what is encoded here. */
final class Wireshark {

    /** A link type for private use, which is told to be NGAP. */
    private static final int USER0 = 147;

    private static final String USER0_IS_NGAP = "uat:user_dlts:\"User 0 (DLT=147)\",\"ngap\",\"0\",\"\",\"0\",\"\"";

    private static final List<String> FIELDS = List.of(
            "AMF_UE_NGAP_ID",
            "RAN_UE_NGAP_ID",
            "RANNodeName",
            "AMFName",
            "gNB_ID",
            "tAC",
            "sST",
            "sD",
            "pLMNIdentity",
            "radioNetwork",
            "transport",
            "nas",
            "protocol",
            "misc",
            "nRencryptionAlgorithms",
            "nRintegrityProtectionAlgorithms",
            "eUTRAencryptionAlgorithms",
            "eUTRAintegrityProtectionAlgorithms",
            "SecurityKey",
            "nextHopNH",
            "nextHopChainingCount",
            "MaskedIMEISV",
            "aMFRegionID",
            "aMFSetID",
            "aMFPointer",
            "NRCellIdentity",
            "EUTRACellIdentity",
            "iE_ID",
            "iECriticality",
            "typeOfError",
            "triggeringMessage",
            "procedureCriticality",
            "overloadAction",
            "TrafficLoadReductionIndication",
            "sliceTrafficLoadReductionIndication",
            "PagingPriority",
            "backupAMFName",
            "fiveG_TMSI",
            "RRCEstablishmentCause",
            "PagingDRX",
            "TimeToWait",
            "RelativeAMFCapacity",
            "NAS_PDU",
            "nAS_PDU",
            "timeStamp",
            "pDUSessionID",
            "UERadioCapability",
            "RRCState");

    private static final String MALFORMED = "_ws.malformed";

    private Wireshark() {}

    static boolean isInstalled() {
        for (var directory : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, "tshark"))) {
                return true;
            }
        }
        return false;
    }

    /** The fields of each PDU; a PDU that Wireshark can't read has a field {@value MALFORMED}. */
    static List<Map<String, String>> dissect(List<Octets> pdus, Path directory) throws IOException {
        var capture = directory.resolve("ngap.pcap");
        Files.write(capture, capture(pdus));
        var process = new ProcessBuilder(command(capture))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader()) {
            return out.lines().map(Wireshark::fields).toList();
        }
    }

    private static List<String> command(Path capture) {
        var command = new ArrayList<>(List.of("tshark", "-r", capture.toString(), "-o", USER0_IS_NGAP));
        command.addAll(List.of("--disable-protocol", "nas-5gs", "--disable-protocol", "nr-rrc"));
        command.addAll(List.of("-T", "fields", "-E", "separator=/t", "-E", "occurrence=a", "-E", "aggregator=,"));
        FIELDS.forEach(field -> command.addAll(List.of("-e", "ngap." + field)));
        command.addAll(List.of("-e", MALFORMED));
        return command;
    }

    private static Map<String, String> fields(String line) {
        var values = line.split("\t", -1);
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                fields.put(i < FIELDS.size() ? FIELDS.get(i) : MALFORMED, values[i]);
            }
        }
        return fields;
    }

    /** A capture file of the classic format. */
    private static byte[] capture(List<Octets> pdus) {
        int length = 24 + pdus.stream().mapToInt(pdu -> 16 + pdu.length()).sum();
        var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(1 << 18)
                .putInt(USER0);
        for (var pdu : pdus) {
            file.putLong(0).putInt(pdu.length()).putInt(pdu.length()).put(pdu.toArray());
        }
        return file.array();
    }
}
