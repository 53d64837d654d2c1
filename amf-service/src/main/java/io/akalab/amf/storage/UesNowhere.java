package io.akalab.amf.storage;

import io.akalab.crypto.identity.Supi;
import java.util.function.Consumer;

/** Keeps nothing: with the AMF its UEs are forgotten. */
final class UesNowhere implements UeStore {

    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public void put(UeRecord ue) {}

    @Override
    public void remove(Supi supi) {}

    @Override
    public void forEach(Consumer<UeRecord> taker) {}
}
