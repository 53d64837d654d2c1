package io.akalab.simulator.ue;

import io.akalab.crypto.Octets;
import io.akalab.crypto.keys.Kausf;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.nas.element.MalformedNas;
import io.akalab.nas.element.TransparentContainer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The UE's side of what its home network protects with K<sub>AUSF</sub>: steering of roaming (TS 33.501 clause 6.14.2) or
 * updates of its parameters (clause 6.15.2). It keeps the highest counter that it has accepted, 0 with each new
 * K<sub>AUSF</sub>, so that nothing is accepted twice. It belongs to one thread at a time.
 */
public final class HomeProtection {

    private final Macs macs;
    private final int ackBit;
    private @Nullable Kausf known;
    private int highest;

    private HomeProtection(Macs macs, int ackBit) {
        this.macs = macs;
        this.ackBit = ackBit;
    }

    /** Steering of roaming: Counter<sub>SoR</sub>, A.17 and A.18; ACK is bit 4 of the SOR header. */
    public static HomeProtection ofSteering(KeyDerivation derivation) {
        return new HomeProtection(new SorMacs(derivation), 1 << 3);
    }

    /** Updates of UE parameters: Counter<sub>UPU</sub>, A.19 and A.20; ACK is bit 2 of the UPU header. */
    public static HomeProtection ofParametersUpdates(KeyDerivation derivation) {
        return new HomeProtection(new UpuMacs(derivation), 1 << 1);
    }

    /** What a container turned out to be. */
    public sealed interface Result {

        /**
         * It comes from the home network, and not for the second time.
         *
         * @param acknowledgement the container to answer with, if the home network asks for one
         */
        record Accepted(TransparentContainer container, Optional<Octets> acknowledgement) implements Result {}

        /** It is too short, or no message from the network. */
        record Malformed() implements Result {}

        /** Its counter is not above the highest that was accepted with this key. */
        record Replayed() implements Result {}

        /** Its MAC is wrong: somebody on the way has changed it, or it was made with another key. */
        record MacFailure() implements Result {}
    }

    /**
     * Checks a container.
     *
     * @param kausf the K<sub>AUSF</sub> of the latest authentication; the counter begins anew with another one
     * @param value octets 4 and on of the container
     */
    public Result receive(Kausf kausf, Octets value) {
        renew(kausf);
        try {
            return check(kausf, TransparentContainer.of(value));
        } catch (MalformedNas _) {
            return new Result.Malformed();
        }
    }

    private Result check(Kausf kausf, TransparentContainer container) {
        if (container.counter() <= highest) {
            return new Result.Replayed();
        }
        if (!macs.ofNetwork(kausf, container).equals(container.mac())) {
            return new Result.MacFailure();
        }
        highest = container.counter();
        return new Result.Accepted(container, acknowledgement(kausf, container));
    }

    private Optional<Octets> acknowledgement(Kausf kausf, TransparentContainer container) {
        return (container.header() & ackBit) == 0
                ? Optional.empty()
                : Optional.of(TransparentContainer.acknowledgement(macs.ofUe(kausf, container.counter())));
    }

    /** The key is copied, so that its owner may wipe it; the copy of the one before is wiped here. */
    private void renew(Kausf kausf) {
        if (known == null || !known.matches(kausf)) {
            var octets = kausf.toArray();
            if (known != null) {
                known.close();
            }
            known = Kausf.of(octets);
            Arrays.fill(octets, (byte) 0);
            highest = 0;
        }
    }

    private interface Macs {

        Octets ofNetwork(Kausf kausf, TransparentContainer container);

        Octets ofUe(Kausf kausf, int counter);
    }

    private record SorMacs(KeyDerivation derivation) implements Macs {

        @Override
        public Octets ofNetwork(Kausf kausf, TransparentContainer container) {
            var header = Octets.of((byte) container.header());
            return container.data().length() == 0
                    ? derivation.sorMacIausf(kausf, header, container.counter())
                    : derivation.sorMacIausf(kausf, header, container.counter(), container.data());
        }

        @Override
        public Octets ofUe(Kausf kausf, int counter) {
            return derivation.sorMacIue(kausf, counter);
        }
    }

    private record UpuMacs(KeyDerivation derivation) implements Macs {

        @Override
        public Octets ofNetwork(Kausf kausf, TransparentContainer container) {
            return derivation.upuMacIausf(kausf, container.data(), container.counter());
        }

        @Override
        public Octets ofUe(Kausf kausf, int counter) {
            return derivation.upuMacIue(kausf, counter);
        }
    }
}
