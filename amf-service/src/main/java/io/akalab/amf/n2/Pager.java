package io.akalab.amf.n2;

/** An adapter that can page a UE that has no association. */
public interface Pager {

    /**
     * Sends PAGING (TS 38.413 clause 9.2.4.1) to every gNB that serves one of the UE's tracking areas.
     *
     * @return to how many
     */
    int page(Paging paging);
}
