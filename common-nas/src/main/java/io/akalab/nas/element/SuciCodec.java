package io.akalab.nas.element;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.Suci;

/** A SUCI as NAS writes it, octet by octet for an IMSI (TS 24.501 figure 9.11.3.4.3), as a NAI else (figure 9.11.3.4.6). */
final class SuciCodec {

    private static final int FORMAT_IMSI = 0;
    private static final int FORMAT_NETWORK_SPECIFIC = 1;
    private static final int LONGEST_IMSI = 15;

    private SuciCodec() {}

    static Octets write(Suci suci) {
        return switch (suci.homeNetwork()) {
            case Suci.HomePlmn(var plmn) -> writeImsi(suci, plmn);
            case Suci.HomeRealm _ ->
                new OctetWriter()
                        .octet(FORMAT_NETWORK_SPECIFIC << 4 | IdentityType.SUCI.number())
                        .put(SuciNai.of(suci))
                        .octets();
        };
    }

    /** Reads what follows the first octet. */
    static Suci read(int header, OctetReader in) {
        return switch (header >> 4 & 7) {
            case FORMAT_IMSI -> readImsi(in);
            case FORMAT_NETWORK_SPECIFIC -> SuciNai.read(in.rest());
            default -> throw MalformedNas.mandatory("a SUPI format that isn't supported");
        };
    }

    private static Octets writeImsi(Suci suci, Plmn plmn) {
        var output = suci.scheme() == Suci.NULL_SCHEME ? Bcd.write(suci.output()) : Octets.ofHex(suci.output());
        return new OctetWriter()
                .octet(FORMAT_IMSI << 4 | IdentityType.SUCI.number())
                .put(plmn.bcd())
                .put(routingIndicator(suci.routingIndicator()))
                .octet(suci.scheme())
                .octet(suci.keyId())
                .put(output)
                .octets();
    }

    private static Suci readImsi(OctetReader in) {
        var plmn = Plmn.ofBcd(in.take(3));
        var routingIndicator = Bcd.read(in.take(2));
        int scheme = in.octet() & 0xF;
        int keyId = in.octet();
        if (!in.hasMore()) {
            throw MalformedNas.mandatory("a SUCI without a scheme output");
        }
        var output =
                scheme == Suci.NULL_SCHEME ? msin(plmn, in.rest()) : in.rest().toHex();
        return new Suci(new Suci.HomePlmn(plmn), routingIndicator, scheme, keyId, output);
    }

    private static String msin(Plmn plmn, Octets bcd) {
        var msin = Bcd.read(bcd);
        int most = LONGEST_IMSI - 3 - plmn.mnc().length();
        if (msin.isEmpty() || msin.length() > most) {
            throw MalformedNas.mandatory("a MSIN of 1 to " + most + " digits should be here");
        }
        return msin;
    }

    private static Octets routingIndicator(String digits) {
        var written = Bcd.write(digits);
        return written.length() == 2 ? written : written.concat(Octets.of((byte) 0xFF));
    }
}
