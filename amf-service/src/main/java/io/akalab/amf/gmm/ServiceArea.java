package io.akalab.amf.gmm;

import io.akalab.amf.n2.Location;
import io.akalab.amf.network.ServedNetwork;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci;
import io.akalab.nas.element.GmmCause;
import io.akalab.nas.element.MobileIdentity;
import io.akalab.nas.element.Tai;
import io.akalab.nas.element.TaiList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the AMF serves UEs: the tracking areas of its PLMN (TS 23.501 clause 5.3.2.3). */
final class ServiceArea {

    private final Plmn plmn;
    private final List<Integer> tacs;

    ServiceArea(ServedNetwork network) {
        this.plmn = network.plmnId();
        this.tacs = network.servedTacs();
    }

    /**
     * Why a UE is not served where it is (TS 24.501 Annex A.2): #11 in another PLMN, #13 for a roamer and #15 for anybody else in a
     * tracking area that isn't served. A gNB that does not tell where the UE is is trusted to be in the right place.
     */
    Optional<GmmCause> refusal(@Nullable Location location, @Nullable MobileIdentity identity) {
        if (location == null) {
            return Optional.empty();
        }
        if (!location.plmn().equals(plmn)) {
            return Optional.of(GmmCause.PLMN_NOT_ALLOWED);
        }
        if (tacs.contains(location.tac())) {
            return Optional.empty();
        }
        return Optional.of(
                isRoamer(identity)
                        ? GmmCause.ROAMING_NOT_ALLOWED_IN_THIS_TRACKING_AREA
                        : GmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
    }

    /** The registration area: every tracking area that is served, that of the UE first, and as many as a list holds. */
    TaiList registrationArea(@Nullable Location location) {
        var tais = tacs.stream()
                .sorted((a, b) -> Boolean.compare(isAt(location, b), isAt(location, a)))
                .limit(TaiList.LONGEST)
                .map(tac -> new Tai(plmn, tac));
        return new TaiList(tais.toList());
    }

    private boolean isRoamer(@Nullable MobileIdentity identity) {
        return identity instanceof MobileIdentity.SuciIdentity(var suci)
                && suci.homeNetwork() instanceof Suci.HomePlmn(var home)
                && !home.equals(plmn);
    }

    private static boolean isAt(@Nullable Location location, int tac) {
        return location != null && location.tac() == tac;
    }
}
