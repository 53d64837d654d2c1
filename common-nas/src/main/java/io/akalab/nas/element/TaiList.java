package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import java.util.ArrayList;
import java.util.List;

/** The tracking areas in which a UE is registered, 1 to 16 (TS 24.501 clause 9.11.3.9). */
public record TaiList(List<Tai> tais) {

    /** How many entries a list has at the most. */
    public static final int LONGEST = 16;

    private static final int TACS_OF_ONE_PLMN = 0;
    private static final int CONSECUTIVE_TACS = 1;
    private static final int TAIS = 2;

    public TaiList {
        tais = List.copyOf(tais);
        if (tais.isEmpty() || tais.size() > LONGEST) {
            throw new IllegalArgumentException("a TAI list has 1 to 16 entries");
        }
    }

    public static TaiList of(Tai... tais) {
        return new TaiList(List.of(tais));
    }

    /** Reads the value of the element: partial lists of the three kinds one after another. */
    public static TaiList of(Octets octets) {
        var in = new OctetReader(octets);
        var tais = new ArrayList<Tai>();
        while (in.hasMore()) {
            readPartial(in, tais);
        }
        return new TaiList(tais);
    }

    /** One partial list for each run of entries with one PLMN. */
    public Octets octets() {
        var out = new OctetWriter();
        int from = 0;
        for (int i = 1; i <= tais.size(); i++) {
            if (i == tais.size() || !tais.get(i).plmn().equals(tais.get(from).plmn())) {
                writePartial(out, tais.subList(from, i));
                from = i;
            }
        }
        return out.octets();
    }

    private static void writePartial(OctetWriter out, List<Tai> run) {
        out.octet(TACS_OF_ONE_PLMN << 5 | run.size() - 1)
                .put(run.getFirst().plmn().bcd());
        run.forEach(tai -> out.threeOctets(tai.tac()));
    }

    private static void readPartial(OctetReader in, List<Tai> tais) {
        int header = in.octet();
        int count = (header & 0x1F) + 1;
        switch (header >> 5 & 3) {
            case TACS_OF_ONE_PLMN -> {
                var plmn = Plmn.ofBcd(in.take(3));
                for (int i = 0; i < count; i++) {
                    tais.add(new Tai(plmn, in.threeOctets()));
                }
            }
            case CONSECUTIVE_TACS -> {
                var plmn = Plmn.ofBcd(in.take(3));
                int first = in.threeOctets();
                for (int i = 0; i < count; i++) {
                    tais.add(new Tai(plmn, first + i));
                }
            }
            case TAIS -> {
                for (int i = 0; i < count; i++) {
                    tais.add(Tai.of(in.take(Tai.LENGTH)));
                }
            }
            default -> throw MalformedNas.mandatory("a partial TAI list of a reserved kind");
        }
    }
}
