package io.akalab.amf.gmm;

import io.akalab.amf.n2.Downlink;
import io.akalab.amf.n2.SecurityCapabilities;
import io.akalab.amf.n2.Slice;
import io.akalab.amf.network.ServedNetwork;
import io.akalab.amf.udm.HomeRegistration;
import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kgnb;
import io.akalab.nas.element.RegistrationResult;
import io.akalab.nas.element.RejectedSnssai;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.Tai;
import io.akalab.nas.element.TaiList;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.RegistrationAccept;
import io.akalab.nas.message.RegistrationRequest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** How a UE is accepted: its 5G-GUTI, where and for which slices it is registered, and the keys of its gNB. */
final class Acceptance {

    private final UeContexts contexts;
    private final ServedNetwork network;
    private final List<Slice> served;
    private final Duration t3512;
    private final KeyChange keyChange;
    private final NasSender sender;
    private final GmmTrace trace;

    Acceptance(
            UeContexts contexts,
            ServedNetwork network,
            Duration t3512,
            KeyChange keyChange,
            NasSender sender,
            GmmTrace trace) {
        this.contexts = contexts;
        this.network = network;
        this.served = network.servedSlices();
        this.t3512 = t3512;
        this.keyChange = keyChange;
        this.sender = sender;
        this.trace = trace;
    }

    /**
     * Sends the Registration Accept (TS 24.501 clause 5.5.1.2.4), with the UE's context for a gNB that has none yet. K<sub>gNB</sub>
     * comes from the uplink COUNT of the Security Mode Complete (TS 33.501 clause A.9).
     */
    void accept(UeContext ue, RegistrationAttempt attempt, UeSecurity security, SliceSelection selection) {
        var slices = selection.allowed();
        var accept = new RegistrationAccept(RegistrationResult.OVER_3GPP_ACCESS)
                .withGuti(contexts.allocateGuti(ue))
                .withTaiList(TaiList.of(new Tai(network.plmnId(), network.tac())))
                .withAllowedNssai(slices.stream().map(Acceptance::toNas).toList())
                .withT3512(t3512);
        if (!selection.rejected().isEmpty()) {
            accept = accept.withRejectedNssai(rejected(selection));
        }
        attempt.accepted();
        if (ue.gnbHasContext()) {
            sender.send(ue, accept);
            keyChange.follow(ue);
            return;
        }
        var derivation = trace.derivation(ue);
        var count = security.nas().lastUplink().orElseThrow();
        var kgnb = derivation.kgnb(security.kamf(), count.value());
        var nextHop = NextHop.first(derivation, security.kamf(), kgnb);
        security.giveAsKeys(kgnb, nextHop);
        sender.sendWithContext(ue, accept, pdu -> setup(kgnb, nextHop, security.capability(), slices, pdu));
    }

    private Downlink.InitialContextSetup setup(
            Kgnb kgnb, NextHop nextHop, UeSecurityCapability capability, List<Slice> slices, Octets pdu) {
        return new Downlink.InitialContextSetup(
                kgnb, nextHop.nh(), nextHop.ncc(), toNgap(capability), network.guami(), slices, pdu, null, null);
    }

    /** Which slices the UE gets of those that it asks for. */
    SliceSelection select(UeContext ue, RegistrationRequest request) {
        var requested = request.requestedNssai().orElse(List.of()).stream()
                .map(Acceptance::toSlice)
                .toList();
        return SliceSelection.of(served, ue.home().map(HomeRegistration::slices).orElse(null), requested);
    }

    /** The slices that the UE asked for in vain: they are not to be had anywhere in this network. */
    static List<RejectedSnssai> rejected(SliceSelection selection) {
        return selection.rejected().stream()
                .map(slice -> new RejectedSnssai(toNas(slice), RejectedSnssai.Cause.NOT_IN_PLMN))
                .toList();
    }

    static SecurityCapabilities toNgap(UeSecurityCapability capability) {
        return new SecurityCapabilities(
                capability.nrEncryptionAlgorithms(),
                capability.nrIntegrityAlgorithms(),
                capability.eutraEncryptionAlgorithms(),
                capability.eutraIntegrityAlgorithms());
    }

    private static Slice toSlice(Snssai snssai) {
        return new Slice(snssai.sst(), snssai.sd() == null ? null : "%06x".formatted(snssai.sd()));
    }

    private static Snssai toNas(Slice slice) {
        return slice.sd() == null
                ? Snssai.of(slice.sst())
                : Snssai.of(slice.sst(), HexFormat.fromHexDigits(slice.sd()));
    }
}
