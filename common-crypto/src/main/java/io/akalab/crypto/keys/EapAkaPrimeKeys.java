package io.akalab.crypto.keys;

/** What MK of EAP-AKA' is cut into (RFC 9048 clause 3.3). Closing it wipes all five. */
public record EapAkaPrimeKeys(Kencr kEncr, Kaut kAut, Kre kRe, Msk msk, Emsk emsk) implements AutoCloseable {

    @Override
    public void close() {
        kEncr.close();
        kAut.close();
        kRe.close();
        msk.close();
        emsk.close();
    }
}
