package io.akalab.ngap.element;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import org.jspecify.annotations.Nullable;

/** Global RAN Node ID (TS 38.413 clause 9.3.1.5). */
public sealed interface GlobalRanNodeId {

    /**
     * A gNB (clause 9.3.1.6).
     *
     * @param bits the length of the gNB ID, 22 to 32
     * @param id the gNB ID
     */
    record Gnb(Plmn plmn, int bits, long id) implements GlobalRanNodeId {

        public Gnb {
            if (bits < 22 || bits > 32 || id >>> bits != 0) {
                throw new IllegalArgumentException("a gNB ID has 22 to 32 bits");
            }
        }
    }

    /**
     * An ng-eNB (clause 9.3.1.8).
     *
     * @param bits the length of the ng-eNB ID: 20 for a macro, 18 for a short macro, 21 for a long macro ng-eNB
     * @param id the ng-eNB ID
     */
    record NgEnb(Plmn plmn, int bits, int id) implements GlobalRanNodeId {

        public NgEnb {
            if ((bits != 18 && bits != 20 && bits != 21) || id >>> bits != 0) {
                throw new IllegalArgumentException("an ng-eNB ID has 18, 20 or 21 bits");
            }
        }
    }

    /**
     * An N3IWF (clause 9.3.1.57).
     *
     * @param id the N3IWF ID, 16 bits
     */
    record N3iwf(Plmn plmn, int id) implements GlobalRanNodeId {

        public N3iwf {
            if (id >>> 16 != 0) {
                throw new IllegalArgumentException("an N3IWF ID has 16 bits");
            }
        }
    }

    /**
     * A TNGF, TWIF or W-AGF, or what later versions add: carried, not looked into.
     *
     * @param value the encoding as a whole
     */
    record Other(Octets value) implements GlobalRanNodeId {}

    /** The node's PLMN, or null where it isn't known. */
    default @Nullable Plmn network() {
        return switch (this) {
            case Gnb gnb -> gnb.plmn();
            case NgEnb ngEnb -> ngEnb.plmn();
            case N3iwf n3iwf -> n3iwf.plmn();
            case Other other -> null;
        };
    }

    static GlobalRanNodeId read(PerReader in) {
        return RanNodeCodec.read(in);
    }

    default void write(PerWriter out) {
        RanNodeCodec.write(this, out);
    }
}
