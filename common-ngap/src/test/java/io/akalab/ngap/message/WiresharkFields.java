package io.akalab.ngap.message;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.crypto.keys.Nh;
import io.akalab.ngap.element.Cause;
import io.akalab.ngap.element.CriticalityDiagnostics;
import io.akalab.ngap.element.EstablishmentCause;
import io.akalab.ngap.element.EutraCgi;
import io.akalab.ngap.element.FiveGSTmsi;
import io.akalab.ngap.element.GlobalRanNodeId;
import io.akalab.ngap.element.Guami;
import io.akalab.ngap.element.IeDiagnostic;
import io.akalab.ngap.element.NrCgi;
import io.akalab.ngap.element.OverloadAction;
import io.akalab.ngap.element.PagingDrx;
import io.akalab.ngap.element.PduSession;
import io.akalab.ngap.element.PduSessionSetup;
import io.akalab.ngap.element.RrcState;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.SliceOverload;
import io.akalab.ngap.element.SupportedTa;
import io.akalab.ngap.element.Tai;
import io.akalab.ngap.element.TimeToWait;
import io.akalab.ngap.element.UeSecurityCapabilities;
import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a message holds, under the names and in the forms that Wireshark has for it. */
final class WiresharkFields {

    private final Map<String, String> fields = new TreeMap<>();

    private WiresharkFields() {}

    static Map<String, String> of(NgapMessage message) {
        var fields = new WiresharkFields();
        fields.add("", message);
        return fields.fields;
    }

    private void add(String component, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(element -> add(component, element));
            case Plmn plmn -> put("pLMNIdentity", plmn.bcd().toHex());
            case SNssai slice -> addSlice(slice);
            case Tai tai -> {
                add("", tai.plmn());
                put("tAC", tai.tac());
            }
            case SupportedTa area -> {
                put("tAC", area.tac());
                add("", area.broadcastPlmns());
            }
            case Guami guami -> {
                add("", guami.plmn());
                put("aMFRegionID", hex(guami.amfRegionId(), 8));
                addSet(guami.amfSetId(), guami.amfPointer());
            }
            case FiveGSTmsi tmsi -> {
                addSet(tmsi.amfSetId(), tmsi.amfPointer());
                put("fiveG_TMSI", Integer.toUnsignedString(tmsi.tmsi()));
            }
            case NrCgi cgi -> {
                add("", cgi.plmn());
                put("NRCellIdentity", "0x%016x".formatted(cgi.cell()));
            }
            case EutraCgi cgi -> {
                add("", cgi.plmn());
                put("EUTRACellIdentity", "0x%08x".formatted(cgi.cell()));
            }
            case GlobalRanNodeId.Gnb gnb -> {
                add("", gnb.plmn());
                put("gNB_ID", hex(gnb.id(), gnb.bits()));
            }
            case UeSecurityCapabilities capabilities -> {
                put("nRencryptionAlgorithms", hex(capabilities.nrEncryption(), 16));
                put("nRintegrityProtectionAlgorithms", hex(capabilities.nrIntegrity(), 16));
                put("eUTRAencryptionAlgorithms", hex(capabilities.eutraEncryption(), 16));
                put("eUTRAintegrityProtectionAlgorithms", hex(capabilities.eutraIntegrity(), 16));
            }
            case Kgnb key -> put("SecurityKey", HexFormat.of().formatHex(key.toArray()));
            case Nh nh -> put("nextHopNH", HexFormat.of().formatHex(nh.toArray()));
            case Cause cause -> put(cause.group().title(), cause.value());
            case EstablishmentCause cause -> put("RRCEstablishmentCause", cause.value());
            case PagingDrx drx -> put("PagingDRX", drx.ordinal());
            case TimeToWait time -> put("TimeToWait", time.ordinal());
            case RrcState state -> put("RRCState", state.ordinal());
            case OverloadAction action -> put("overloadAction", action.ordinal());
            case PduSession session -> put("pDUSessionID", session.id());
            case PduSessionSetup session -> {
                put("pDUSessionID", session.id());
                put("nAS_PDU", session.nasPdu());
                add("", session.slice());
            }
            case IeDiagnostic diagnostic -> {
                put("iECriticality", diagnostic.criticality().ordinal());
                put("iE_ID", diagnostic.ieId());
                put("typeOfError", diagnostic.error().ordinal());
            }
            case CriticalityDiagnostics diagnostics -> {
                put("triggeringMessage", diagnostics.triggeringMessage());
                put("procedureCriticality", diagnostics.procedureCriticality());
                add("", diagnostics.elements());
            }
            case SliceOverload overload -> {
                add("", overload.slices());
                add("", overload.action());
                put("sliceTrafficLoadReductionIndication", overload.reduction());
            }
            case Record nested -> addComponents(nested);
            default -> addScalar(component, value);
        }
    }

    private void addComponents(Record nested) {
        for (var component : nested.getClass().getRecordComponents()) {
            if (!component.getName().equals("others")) {
                add(component.getName(), value(nested, component));
            }
        }
    }

    private void addScalar(String component, Object value) {
        switch (component) {
            case "amfUeNgapId", "sourceAmfUeNgapId", "newAmfUeNgapId" -> put("AMF_UE_NGAP_ID", value);
            case "ranUeNgapId" -> put("RAN_UE_NGAP_ID", value);
            case "nasPdu" -> put("NAS_PDU", value);
            case "radioCapability" -> put("UERadioCapability", value);
            case "maskedImeisv" -> put("MaskedIMEISV", value);
            case "timestamp" -> put("timeStamp", value);
            case "relativeCapacity" -> put("RelativeAMFCapacity", value);
            case "ranNodeName" -> put("RANNodeName", value);
            case "amfName" -> put("AMFName", value);
            case "backupAmfName" -> put("backupAMFName", value);
            case "pduSessionIds" -> put("pDUSessionID", value);
            case "ncc" -> put("nextHopChainingCount", value);
            case "reduction" -> put("TrafficLoadReductionIndication", value);
            case "priority" -> put("PagingPriority", (Integer) value - 1);
            default -> {}
        }
    }

    private void addSlice(SNssai slice) {
        put("sST", hex(slice.sst(), 8));
        if (slice.sd() != null) {
            put("sD", hex(slice.sd(), 24));
        }
    }

    private void addSet(int setId, int pointer) {
        put("aMFSetID", hex(setId, 10));
        put("aMFPointer", hex(pointer, 6));
    }

    private void put(String field, @Nullable Object value) {
        var text = switch (value) {
            case null -> "";
            case Octets octets -> octets.toHex();
            case Enum<?> constant -> Integer.toString(constant.ordinal());
            default -> value.toString();
        };
        if (!text.isEmpty()) {
            fields.merge(field, text, (before, added) -> before + "," + added);
        }
    }

    /** A bit string as Wireshark shows it: in whole octets, with zero bits behind. */
    private static String hex(long value, int bits) {
        int octets = (bits + 7) / 8;
        var digits = Long.toHexString(value << octets * 8 - bits);
        return "0".repeat(2 * octets - digits.length()) + digits;
    }

    private static @Nullable Object value(Record nested, RecordComponent component) {
        try {
            return component.getAccessor().invoke(nested);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
