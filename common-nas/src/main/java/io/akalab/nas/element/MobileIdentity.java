package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Guti;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci;

/** The 5GS mobile identity (TS 24.501 clause 9.11.3.4). The text forms are redacted. */
public sealed interface MobileIdentity {

    /** A SUCI of either SUPI format. */
    record SuciIdentity(Suci suci) implements MobileIdentity {

        @Override
        public IdentityType type() {
            return IdentityType.SUCI;
        }

        @Override
        public Octets octets() {
            return SuciCodec.write(suci);
        }
    }

    /** A 5G-GUTI. */
    record FiveGGuti(Guti guti) implements MobileIdentity {

        @Override
        public IdentityType type() {
            return IdentityType.FIVE_G_GUTI;
        }

        @Override
        public Octets octets() {
            return new OctetWriter()
                    .octet(0xF0 | type().number())
                    .put(guti.plmn().bcd())
                    .octet(guti.amfRegionId())
                    .twoOctets(guti.amfSetId() << POINTER_BITS | guti.amfPointer())
                    .fourOctets(guti.tmsi())
                    .octets();
        }
    }

    /**
     * A 5G-S-TMSI, the part of a 5G-GUTI that tells UEs of one AMF set apart.
     *
     * @param amfSetId 10 bits
     * @param amfPointer 6 bits
     * @param tmsi the 5G-TMSI, 32 bits
     */
    record FiveGSTmsi(int amfSetId, int amfPointer, int tmsi) implements MobileIdentity {

        public FiveGSTmsi {
            if (amfSetId >>> 10 != 0 || amfPointer >>> POINTER_BITS != 0) {
                throw new IllegalArgumentException("an AMF set id has 10 bits and a pointer 6");
            }
        }

        /** The short form of a 5G-GUTI. */
        public static FiveGSTmsi of(Guti guti) {
            return new FiveGSTmsi(guti.amfSetId(), guti.amfPointer(), guti.tmsi());
        }

        @Override
        public IdentityType type() {
            return IdentityType.FIVE_G_S_TMSI;
        }

        @Override
        public Octets octets() {
            return new OctetWriter()
                    .octet(0xF0 | type().number())
                    .twoOctets(amfSetId << POINTER_BITS | amfPointer)
                    .fourOctets(tmsi)
                    .octets();
        }

        @Override
        public String toString() {
            return "FiveGSTmsi[redacted]";
        }
    }

    /** An IMEI of 15 digits. */
    record Imei(String digits) implements MobileIdentity {

        public Imei {
            Bcd.requireDigits("an IMEI", digits, 15);
        }

        @Override
        public IdentityType type() {
            return IdentityType.IMEI;
        }

        @Override
        public Octets octets() {
            return Bcd.equipment(type(), digits);
        }

        @Override
        public String toString() {
            return "Imei[redacted]";
        }
    }

    /** An IMEISV of 16 digits. */
    record Imeisv(String digits) implements MobileIdentity {

        public Imeisv {
            Bcd.requireDigits("an IMEISV", digits, 16);
        }

        @Override
        public IdentityType type() {
            return IdentityType.IMEISV;
        }

        @Override
        public Octets octets() {
            return Bcd.equipment(type(), digits);
        }

        @Override
        public String toString() {
            return "Imeisv[redacted]";
        }
    }

    /** A MAC address or an EUI-64, carried as it came. */
    record HardwareAddress(IdentityType type, Octets octets) implements MobileIdentity {}

    /** No identity. */
    record NoIdentity() implements MobileIdentity {

        @Override
        public IdentityType type() {
            return IdentityType.NO_IDENTITY;
        }

        @Override
        public Octets octets() {
            return Octets.of((byte) 0);
        }
    }

    /** Bits of an AMF pointer. */
    int POINTER_BITS = 6;

    IdentityType type();

    /** The value of the element. */
    Octets octets();

    /**
     * Reads the value of the element.
     *
     * @throws IllegalArgumentException if it is no identity
     */
    static MobileIdentity of(Octets octets) {
        var in = new OctetReader(octets);
        int header = in.octet();
        return switch (IdentityType.of(header)) {
            case NO_IDENTITY -> new NoIdentity();
            case SUCI -> new SuciIdentity(SuciCodec.read(header, in));
            case FIVE_G_GUTI -> guti(octets, in);
            case FIVE_G_S_TMSI -> sTmsi(octets, in);
            case IMEI -> new Imei(Bcd.equipmentDigits(octets, 8));
            case IMEISV -> new Imeisv(Bcd.equipmentDigits(octets, 9));
            case MAC_ADDRESS -> new HardwareAddress(IdentityType.MAC_ADDRESS, octets);
            case EUI_64 -> new HardwareAddress(IdentityType.EUI_64, octets);
        };
    }

    private static MobileIdentity guti(Octets octets, OctetReader in) {
        octets.requireLength("a 5G-GUTI", 11);
        var plmn = Plmn.ofBcd(in.take(3));
        int region = in.octet();
        int setAndPointer = in.twoOctets();
        return new FiveGGuti(
                new Guti(plmn, region, setAndPointer >> POINTER_BITS, setAndPointer & 0x3F, in.fourOctets()));
    }

    private static MobileIdentity sTmsi(Octets octets, OctetReader in) {
        octets.requireLength("a 5G-S-TMSI", 7);
        int setAndPointer = in.twoOctets();
        return new FiveGSTmsi(setAndPointer >> POINTER_BITS, setAndPointer & 0x3F, in.fourOctets());
    }
}
