package io.akalab.amf.network;

import io.akalab.amf.n2.Guami;
import io.akalab.amf.n2.Slice;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the served network, below {@code akalab.amf}.
 *
 * @param plmn the serving PLMN as {@code MCC-MNC}
 * @param tac the tracking area code, 24 bits
 * @param slices what a UE may use; it gets those it asks for, or all if it asks for none
 * @param regionId the AMF region, 8 bits
 * @param setId the AMF set, 10 bits
 * @param pointer the AMF in its set, 6 bits
 * @param name the AMF's name
 * @param tacs other tracking area codes that are served
 */
@Validated
@ConfigurationProperties("akalab.amf")
public record ServedNetwork(
        @DefaultValue("999-70") @Pattern(regexp = "[0-9]{3}-[0-9]{2,3}") String plmn,

        @DefaultValue("1") @Min(0) @Max(0xFFFFFE) int tac,
        @NotEmpty List<@Valid SliceSetting> slices,
        @DefaultValue("2") @Min(0) @Max(255) int regionId,
        @DefaultValue("1") @Min(0) @Max(1023) int setId,
        @DefaultValue("0") @Min(0) @Max(63) int pointer,
        @DefaultValue("akalab-amf") String name,
        List<@Min(0) @Max(0xFFFFFE) Integer> tacs) {

    public ServedNetwork(
            String plmn,
            int tac,
            @Nullable List<SliceSetting> slices,
            int regionId,
            int setId,
            int pointer,
            String name,
            @Nullable List<Integer> tacs) {
        this.plmn = plmn;
        this.tac = tac;
        this.slices = slices == null ? List.of(new SliceSetting(1, null)) : List.copyOf(slices);
        this.regionId = regionId;
        this.setId = setId;
        this.pointer = pointer;
        this.name = name;
        this.tacs = tacs == null ? List.of() : List.copyOf(tacs);
    }

    /** A slice: SST, and an SD of 6 hexadecimal digits if it has one. */
    public record SliceSetting(
            @Min(0) @Max(255) int sst,
            @Pattern(regexp = "[0-9A-Fa-f]{6}") @Nullable String sd) {}

    public Plmn plmnId() {
        return Plmn.parse(plmn);
    }

    /** Every tracking area code that is served, the first one being {@link #tac}. */
    public List<Integer> servedTacs() {
        return Stream.concat(Stream.of(tac), tacs.stream()).distinct().toList();
    }

    public ServingNetworkName servingNetworkName() {
        return ServingNetworkName.of(plmnId());
    }

    public Guami guami() {
        return new Guami(plmnId(), regionId, setId, pointer);
    }

    /** The 5G-GUTI of this AMF with a 5G-TMSI. */
    public Guti guti(int tmsi) {
        return new Guti(plmnId(), regionId, setId, pointer, tmsi);
    }

    /** The slices that a UE may use. */
    public List<Slice> servedSlices() {
        return slices.stream()
                .map(slice -> new Slice(
                        slice.sst(), slice.sd() == null ? null : slice.sd().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
