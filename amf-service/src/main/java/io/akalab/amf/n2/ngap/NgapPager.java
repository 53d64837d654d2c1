package io.akalab.amf.n2.ngap;

import io.akalab.amf.n2.Pager;
import io.akalab.amf.n2.Paging;
import io.akalab.ngap.element.FiveGSTmsi;
import io.akalab.ngap.element.Tai;

/** Pages by every gNB that broadcasts one of the UE's tracking areas (TS 38.413 clause 8.5.1). */
final class NgapPager implements Pager {

    private static final int MOST_TAIS = 16;

    private final Gnbs gnbs;

    NgapPager(Gnbs gnbs) {
        this.gnbs = gnbs;
    }

    @Override
    public int page(Paging paging) {
        var guti = paging.guti();
        var message = new io.akalab.ngap.message.Paging(
                new FiveGSTmsi(guti.amfSetId(), guti.amfPointer(), guti.tmsi()),
                paging.tacs().stream()
                        .limit(MOST_TAIS)
                        .map(tac -> new Tai(guti.plmn(), tac))
                        .toList());
        return gnbs.tell(gnb -> paging.tacs().stream().anyMatch(tac -> gnb.serves(guti.plmn(), tac)), message);
    }
}
