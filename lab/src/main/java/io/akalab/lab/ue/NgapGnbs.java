package io.akalab.lab.ue;

import io.akalab.ngap.capture.NgapCapture;
import io.akalab.ngap.transport.N2Address;
import io.akalab.simulator.gnb.Cell;
import io.akalab.simulator.gnb.GNb;
import io.akalab.simulator.n2.N2LinkException;
import io.akalab.simulator.n2.ngap.GnbSettings;
import io.akalab.simulator.n2.ngap.NgapN2Link;
import io.akalab.simulator.registration.Outcome;
import io.akalab.simulator.registration.Registration;
import io.akalab.simulator.ue.Ue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One gNB for all UEs, over NGAP, and a second one for those that are handed over. */
final class NgapGnbs implements Gnbs {

    private final N2Address amf;
    private final GnbSettings settings;
    private final NgapCapture capture;
    private final NgapN2Link first;
    private final Map<Registration, NgapN2Link> where = new ConcurrentHashMap<>();
    private @Nullable NgapN2Link second;

    /** Connects, and sets NG up; the capture is closed with the gNBs. */
    NgapGnbs(N2Address amf, GnbSettings settings, NgapCapture capture) {
        this.amf = amf;
        this.settings = settings;
        this.capture = capture;
        this.first = connect(settings);
    }

    private NgapN2Link connect(GnbSettings gnb) {
        try {
            return NgapN2Link.connect(amf, gnb, capture);
        } catch (N2LinkException e) {
            capture.close();
            throw e;
        }
    }

    @Override
    public Registration at(Ue ue, int number) {
        var registration =
                new Registration(ue, first, new GNb(Cell.FIRST), first::nextRanUeNgapId, Registration.T3510);
        where.put(registration, first);
        return capture.deciphers() ? registration.showingDeciphered(capture::deciphered) : registration;
    }

    @Override
    public Outcome handOver(Registration registration) {
        try {
            boolean goes = where.get(registration) == first;
            var target = goes ? second() : first;
            var outcome = registration.switchPath(
                    target, new GNb(goes ? Cell.SECOND : Cell.FIRST), target::nextRanUeNgapId);
            where.put(registration, target);
            return outcome;
        } catch (N2LinkException e) {
            return new Outcome.Failed("the second gNB: " + e.getMessage());
        }
    }

    private synchronized NgapN2Link second() {
        var there = second;
        if (there == null) {
            there = NgapN2Link.connect(amf, settings.withGnbId(settings.gnbId() + 1), capture);
            second = there;
        }
        return there;
    }

    @Override
    public String remarks() {
        return String.join(System.lineSeparator(), first.events());
    }

    @Override
    public synchronized void close() {
        first.close();
        if (second != null) {
            second.close();
        }
        capture.close();
    }
}
