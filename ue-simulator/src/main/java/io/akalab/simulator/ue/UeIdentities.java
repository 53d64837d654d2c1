package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.nas.element.IdentityType;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.SuciNai;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that a UE goes by (TS 24.501 clause 5.3.3). */
final class UeIdentities {

    private final Subscription subscription;
    private final MobileIdentity.Imeisv imeisv;
    private @Nullable Guti guti;

    UeIdentities(Subscription subscription, MobileIdentity.Imeisv imeisv) {
        this.subscription = subscription;
        this.imeisv = imeisv;
    }

    Optional<Guti> guti() {
        return Optional.ofNullable(guti);
    }

    void guti(Guti assigned) {
        guti = assigned;
    }

    void forgetGuti() {
        guti = null;
    }

    /** The 5G-GUTI, or the SUCI of a UE that has none. */
    MobileIdentity temporary() {
        return guti == null ? suci() : new MobileIdentity.FiveGGuti(guti);
    }

    /** What an Identity Request asks for; no identity where the UE has none of that type. */
    MobileIdentity ofType(IdentityType type) {
        return switch (type) {
            case IMEISV -> imeisv;
            case IMEI -> imei();
            case FIVE_G_S_TMSI -> guti == null ? new MobileIdentity.NoIdentity() : MobileIdentity.FiveGSTmsi.of(guti);
            case FIVE_G_GUTI -> guti == null ? new MobileIdentity.NoIdentity() : new MobileIdentity.FiveGGuti(guti);
            case SUCI -> suci();
            default -> new MobileIdentity.NoIdentity();
        };
    }

    /** The SUCI as EAP wants it (TS 33.501 clause F.2). */
    Octets suciNai() {
        return SuciNai.of(subscription.suci());
    }

    /** The IMEI that the IMEISV is of: its first 14 digits and a check digit (TS 23.003 clause 6.2 and Annex B). */
    private MobileIdentity imei() {
        var digits = imeisv.digits().substring(0, 14);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return new MobileIdentity.Imei(digits + (10 - sum % 10) % 10);
    }

    private MobileIdentity suci() {
        return new MobileIdentity.SuciIdentity(subscription.suci());
    }
}
