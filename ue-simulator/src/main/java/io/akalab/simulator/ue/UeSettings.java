package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.algorithms.Nea;
import io.akalab.crypto.algorithms.Nia;
import io.akalab.crypto.identity.Plmn;
import io.akalab.nas.element.MobileIdentity.Imeisv;
import io.akalab.nas.element.Snssai;
import io.akalab.nas.element.UeSecurityCapability;
import io.akalab.nas.message.MessageType;
import io.akalab.simulator.eap.PeerFault;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a UE is besides its USIM.
 *
 * @param servingPlmn the network that it has selected
 * @param capability its algorithms
 * @param gmmCapability its 5GMM capability as it is sent (TS 24.501 clause 9.11.3.1)
 * @param misbehaviours what it does wrong on purpose
 * @param silentAt the message that is not answered, for {@link Misbehaviour#NO_ANSWER}
 * @param radioCapability what its RRC tells the gNB (TS 38.331 clause 5.6.1); null where it says nothing
 */
public record UeSettings(
        Plmn servingPlmn,
        UeSecurityCapability capability,
        Octets gmmCapability,
        Imeisv imeisv,
        List<Snssai> requestedNssai,
        Set<Misbehaviour> misbehaviours,
        MessageType silentAt,
        @Nullable Octets radioCapability) {

    public UeSettings {
        requestedNssai = List.copyOf(requestedNssai);
        misbehaviours = Set.copyOf(misbehaviours);
    }

    /** A UE with every algorithm but NIA0, which protects nothing, that asks for slice SST 1 and behaves. */
    public static UeSettings of(Plmn servingPlmn) {
        return new UeSettings(
                servingPlmn,
                UeSecurityCapability.of(List.of(Nea.values()), List.of(Nia.NIA1, Nia.NIA2, Nia.NIA3)),
                Octets.of((byte) 0),
                new Imeisv("4370816125816151"),
                List.of(Snssai.of(1)),
                Set.of(),
                MessageType.AUTHENTICATION_REQUEST,
                null);
    }

    /** The same that neither answers nor obeys a message. */
    public UeSettings withSilenceAt(MessageType message) {
        var all = new HashSet<>(misbehaviours);
        all.add(Misbehaviour.NO_ANSWER);
        return new UeSettings(
                servingPlmn, capability, gmmCapability, imeisv, requestedNssai, all, message, radioCapability);
    }

    public UeSettings withCapability(UeSecurityCapability changed) {
        return new UeSettings(
                servingPlmn, changed, gmmCapability, imeisv, requestedNssai, misbehaviours, silentAt, radioCapability);
    }

    public UeSettings withRequestedNssai(List<Snssai> changed) {
        return new UeSettings(
                servingPlmn, capability, gmmCapability, imeisv, changed, misbehaviours, silentAt, radioCapability);
    }

    public UeSettings withMisbehaviours(Set<Misbehaviour> changed) {
        return new UeSettings(
                servingPlmn, capability, gmmCapability, imeisv, requestedNssai, changed, silentAt, radioCapability);
    }

    /** The same that tells the gNB what its radio can do. */
    public UeSettings withRadioCapability(Octets changed) {
        return new UeSettings(
                servingPlmn, capability, gmmCapability, imeisv, requestedNssai, misbehaviours, silentAt, changed);
    }

    boolean has(Misbehaviour misbehaviour) {
        return misbehaviours.contains(misbehaviour);
    }

    /** What the peer of EAP-AKA' does wrong. */
    Set<PeerFault> eapFaults() {
        var faults = EnumSet.noneOf(PeerFault.class);
        for (var misbehaviour : misbehaviours) {
            switch (misbehaviour) {
                case WRONG_RES_STAR -> faults.add(PeerFault.WRONG_RES);
                case WRONG_EAP_MAC -> faults.add(PeerFault.WRONG_MAC);
                case EAP_CLIENT_ERROR -> faults.add(PeerFault.CLIENT_ERROR);
                default -> {}
            }
        }
        return faults;
    }

    /** The algorithms that the UE names when it registers. */
    UeSecurityCapability announcedCapability() {
        return has(Misbehaviour.WRONG_CAPABILITIES)
                ? new UeSecurityCapability(capability.octets().xor(unusedBit()))
                : capability;
    }

    /** One bit of an algorithm that nobody has defined, so that nothing but the comparison fails. */
    private Octets unusedBit() {
        var bits = new byte[capability.octets().length()];
        bits[0] = 1;
        return Octets.wrap(bits);
    }
}
