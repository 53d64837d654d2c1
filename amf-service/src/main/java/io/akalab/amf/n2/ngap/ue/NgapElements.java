package io.akalab.amf.n2.ngap.ue;

import io.akalab.amf.n2.Cause;
import io.akalab.amf.n2.Guami;
import io.akalab.amf.n2.Location;
import io.akalab.amf.n2.SecurityCapabilities;
import io.akalab.amf.n2.Slice;
import io.akalab.ngap.element.SNssai;
import io.akalab.ngap.element.UeSecurityCapabilities;
import io.akalab.ngap.element.UserLocation;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the words of the N2 port and the elements of NGAP. */
public final class NgapElements {

    /** An SD that says that there is none (TS 23.003 clause 28.4.2). */
    private static final int NO_SD = 0xFFFFFF;

    private NgapElements() {}

    /** A cause that NGAP has no name for is an unspecified one of NAS. */
    public static io.akalab.ngap.element.Cause toNgap(Cause cause) {
        try {
            return io.akalab.ngap.element.Cause.parse(cause.toString());
        } catch (IllegalArgumentException _) {
            return io.akalab.ngap.element.Cause.parse(Cause.NAS_UNSPECIFIED.toString());
        }
    }

    public static Cause toDomain(io.akalab.ngap.element.Cause cause) {
        return Cause.parse(cause.toString());
    }

    public static List<SNssai> toNgap(List<Slice> slices) {
        return slices.stream().map(NgapElements::toNgap).toList();
    }

    private static SNssai toNgap(Slice slice) {
        var sd = slice.sd();
        return new SNssai(slice.sst(), sd == null ? null : HexFormat.fromHexDigits(sd));
    }

    public static Slice toDomain(SNssai slice) {
        var sd = slice.sd();
        return new Slice(
                slice.sst(),
                sd == null || sd == NO_SD
                        ? null
                        : HexFormat.of().toHexDigits(sd).substring(2));
    }

    public static io.akalab.ngap.element.Guami toNgap(Guami guami) {
        return new io.akalab.ngap.element.Guami(
                guami.plmn(), guami.amfRegionId(), guami.amfSetId(), guami.amfPointer());
    }

    static UeSecurityCapabilities toNgap(SecurityCapabilities capabilities) {
        return new UeSecurityCapabilities(
                capabilities.nrEncryption(),
                capabilities.nrIntegrity(),
                capabilities.eutraEncryption(),
                capabilities.eutraIntegrity());
    }

    static SecurityCapabilities toDomain(UeSecurityCapabilities capabilities) {
        return new SecurityCapabilities(
                capabilities.nrEncryption(),
                capabilities.nrIntegrity(),
                capabilities.eutraEncryption(),
                capabilities.eutraIntegrity());
    }

    /** Where a UE is; null where its access has no tracking area. */
    static @Nullable Location toDomain(@Nullable UserLocation location) {
        return switch (location) {
            case UserLocation.Nr nr ->
                new Location(nr.tai().plmn(), nr.tai().tac(), nr.cgi().cell());
            case UserLocation.Eutra eutra ->
                new Location(eutra.tai().plmn(), eutra.tai().tac(), eutra.cgi().cell());
            case UserLocation.Other _ -> null;
            case null -> null;
        };
    }
}
