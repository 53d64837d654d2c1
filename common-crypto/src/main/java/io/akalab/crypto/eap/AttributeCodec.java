package io.akalab.crypto.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAutn;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtAuts;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtBidding;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtCheckcode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtClientErrorCode;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtEncrData;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdReq;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIdentity;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtIv;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdf;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtKdfInput;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtMac;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtNotification;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtPadding;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRand;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtRes;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtResultInd;
import io.akalab.crypto.eap.AkaPrimeAttribute.AtSkipped;
import java.util.Arrays;

/**
 * The octets of one attribute (RFC 4187 clause 8.1): type, length in units of four octets, value. What is called the value
 * here is all that follows the length, reserved octets and padding included.
 */
final class AttributeCodec {

    static final int AT_RAND = 1;
    static final int AT_AUTN = 2;
    static final int AT_RES = 3;
    static final int AT_AUTS = 4;
    static final int AT_PADDING = 6;
    static final int AT_PERMANENT_ID_REQ = 10;
    static final int AT_MAC = 11;
    static final int AT_NOTIFICATION = 12;
    static final int AT_ANY_ID_REQ = 13;
    static final int AT_IDENTITY = 14;
    static final int AT_FULLAUTH_ID_REQ = 17;
    static final int AT_CLIENT_ERROR_CODE = 22;
    static final int AT_KDF_INPUT = 23;
    static final int AT_KDF = 24;
    static final int AT_IV = 129;
    static final int AT_ENCR_DATA = 130;
    static final int AT_CHECKCODE = 134;
    static final int AT_RESULT_IND = 135;
    static final int AT_BIDDING = 136;

    /** From here on a receiver may skip what it does not know. */
    static final int SKIPPABLE = 128;

    /** Octets of type and length. */
    static final int HEADER = 2;

    static final int UNIT = 4;

    private static final int TWO_OCTETS = 2;
    private static final int LONGEST_FIELD = 255 * UNIT - UNIT;
    private static final Octets RESERVED = Octets.of(new byte[TWO_OCTETS]);

    private AttributeCodec() {}

    /** Reads the value of a type. */
    static AkaPrimeAttribute read(int type, Octets value) {
        return switch (type) {
            case AT_RAND -> new AtRand(afterReserved(value, 16));
            case AT_AUTN -> new AtAutn(afterReserved(value, 16));
            case AT_RES -> res(value);
            case AT_AUTS -> new AtAuts(exactly(value, 14));
            case AT_PADDING -> padding(value);
            case AT_PERMANENT_ID_REQ -> idReq(AtIdReq.Kind.PERMANENT, value);
            case AT_ANY_ID_REQ -> idReq(AtIdReq.Kind.ANY, value);
            case AT_FULLAUTH_ID_REQ -> idReq(AtIdReq.Kind.FULL_AUTHENTICATION, value);
            case AT_MAC -> new AtMac(afterReserved(value, 16));
            case AT_NOTIFICATION -> new AtNotification(number(value));
            case AT_IDENTITY -> new AtIdentity(ofActualLength(value));
            case AT_CLIENT_ERROR_CODE -> new AtClientErrorCode(number(value));
            case AT_KDF_INPUT -> new AtKdfInput(ofActualLength(value));
            case AT_KDF -> new AtKdf(number(value));
            case AT_IV -> new AtIv(afterReserved(value, 16));
            case AT_ENCR_DATA -> encrData(value);
            case AT_CHECKCODE -> checkcode(value);
            case AT_RESULT_IND -> resultInd(value);
            case AT_BIDDING -> new AtBidding(number(value) >>> 15 == 1);
            default -> unknown(type, value);
        };
    }

    /** Type, length and value of an attribute. */
    static Octets write(AkaPrimeAttribute attribute) {
        var value = value(attribute);
        int units = Math.ceilDiv(HEADER + value.length(), UNIT);
        var octets = new byte[units * UNIT];
        octets[0] = (byte) attribute.type();
        octets[1] = (byte) units;
        value.copyTo(octets, HEADER);
        return Octets.wrap(octets);
    }

    static void requireTwoOctets(int number) {
        if (number >>> 16 != 0) {
            throw new IllegalArgumentException("the value has two octets");
        }
    }

    static void requireFits(Octets field) {
        if (field.length() > LONGEST_FIELD) {
            throw new IllegalArgumentException("an attribute holds " + LONGEST_FIELD + " octets at most");
        }
    }

    private static Octets value(AkaPrimeAttribute attribute) {
        return switch (attribute) {
            case AtRand(var rand) -> RESERVED.concat(rand);
            case AtAutn(var autn) -> RESERVED.concat(autn);
            case AtRes(var res, int bits) -> number(bits).concat(res);
            case AtAuts(var auts) -> auts;
            case AtPadding(int zeros) -> Octets.of(new byte[zeros]);
            case AtIdReq _ -> RESERVED;
            case AtMac(var mac) -> RESERVED.concat(mac);
            case AtNotification(int code) -> number(code);
            case AtIdentity(var identity) -> number(identity.length()).concat(identity);
            case AtClientErrorCode(int code) -> number(code);
            case AtKdfInput(var name) -> number(name.length()).concat(name);
            case AtKdf(int kdf) -> number(kdf);
            case AtIv(var iv) -> RESERVED.concat(iv);
            case AtEncrData(var ciphertext) -> RESERVED.concat(ciphertext);
            case AtCheckcode(var checkcode) -> RESERVED.concat(checkcode);
            case AtResultInd() -> RESERVED;
            case AtBidding(boolean preferred) -> number(preferred ? 1 << 15 : 0);
            case AtSkipped skipped -> skipped.value();
        };
    }

    private static AtRes res(Octets value) {
        int bits = twoOctets(value);
        int octets = Math.ceilDiv(bits, Byte.SIZE);
        return new AtRes(padded(value, octets), bits);
    }

    private static AtPadding padding(Octets value) {
        if (!Arrays.equals(value.toArray(), new byte[value.length()])) {
            throw new MalformedEap("a padding is not zero");
        }
        return new AtPadding(value.length());
    }

    private static AtIdReq idReq(AtIdReq.Kind kind, Octets value) {
        exactly(value, TWO_OCTETS);
        return new AtIdReq(kind);
    }

    private static AtResultInd resultInd(Octets value) {
        exactly(value, TWO_OCTETS);
        return new AtResultInd();
    }

    private static AtCheckcode checkcode(Octets value) {
        return new AtCheckcode(value.from(TWO_OCTETS));
    }

    private static AtEncrData encrData(Octets value) {
        return new AtEncrData(value.from(TWO_OCTETS));
    }

    private static AkaPrimeAttribute unknown(int type, Octets value) {
        if (type < SKIPPABLE) {
            throw new MalformedEap("an unknown attribute is not skippable");
        }
        return new AtSkipped(type, value);
    }

    /** A field behind its length in octets, with zeros behind it to fill a unit. */
    private static Octets ofActualLength(Octets value) {
        return padded(value, twoOctets(value));
    }

    private static Octets padded(Octets value, int length) {
        if (value.length() != TWO_OCTETS + Math.ceilDiv(length, UNIT) * UNIT) {
            throw new MalformedEap("the length in an attribute is not that of the attribute");
        }
        return value.slice(TWO_OCTETS, length);
    }

    private static Octets afterReserved(Octets value, int length) {
        return exactly(value, TWO_OCTETS + length).from(TWO_OCTETS);
    }

    private static Octets exactly(Octets value, int length) {
        if (value.length() != length) {
            throw new MalformedEap("an attribute has another length");
        }
        return value;
    }

    private static int number(Octets value) {
        return twoOctets(exactly(value, TWO_OCTETS));
    }

    private static int twoOctets(Octets value) {
        return Byte.toUnsignedInt(value.at(0)) << Byte.SIZE | Byte.toUnsignedInt(value.at(1));
    }

    private static Octets number(int value) {
        return Octets.of((byte) (value >>> Byte.SIZE), (byte) value);
    }
}
