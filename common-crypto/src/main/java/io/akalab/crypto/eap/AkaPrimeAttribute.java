package io.akalab.crypto.eap;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Auts;

/**
 * An attribute of EAP-AKA' (RFC 4187 clause 10, RFC 9048 clauses 3.1, 3.2 and 4), without its type, its length and its
 * reserved octets, which are sent as zero and not looked at. Text forms show nothing of what an attribute holds.
 */
public sealed interface AkaPrimeAttribute {

    /** The type, one octet. From 128 on a receiver may skip what it does not know. */
    int type();

    /** AT_RAND: the 16 octets of a challenge. */
    record AtRand(Octets rand) implements AkaPrimeAttribute {
        public AtRand {
            rand.requireLength("RAND", 16);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_RAND;
        }
    }

    /** AT_AUTN: 16 octets. */
    record AtAutn(Octets autn) implements AkaPrimeAttribute {
        public AtAutn {
            autn.requireLength("AUTN", Autn.LENGTH);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_AUTN;
        }
    }

    /**
     * AT_RES.
     *
     * @param bits how many bits of the octets are RES, 32 to 128
     */
    record AtRes(Octets res, int bits) implements AkaPrimeAttribute {
        public AtRes {
            if (bits < 32 || bits > 128 || res.length() != Math.ceilDiv(bits, Byte.SIZE)) {
                throw new IllegalArgumentException("RES has 32 to 128 bits, in as many octets as they take");
            }
        }

        /** A RES of whole octets, 4 to 16. */
        public static AtRes of(Octets res) {
            return new AtRes(res, res.length() * Byte.SIZE);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_RES;
        }
    }

    /** AT_AUTS: 14 octets. */
    record AtAuts(Octets auts) implements AkaPrimeAttribute {
        public AtAuts {
            auts.requireLength("AUTS", Auts.LENGTH);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_AUTS;
        }
    }

    /** AT_PADDING: 2, 6 or 10 zeros among enciphered attributes. */
    record AtPadding(int zeros) implements AkaPrimeAttribute {
        public AtPadding {
            if (zeros != 2 && zeros != 6 && zeros != 10) {
                throw new IllegalArgumentException("a padding has 2, 6 or 10 octets");
            }
        }

        @Override
        public int type() {
            return AttributeCodec.AT_PADDING;
        }
    }

    /** AT_PERMANENT_ID_REQ, AT_ANY_ID_REQ or AT_FULLAUTH_ID_REQ: the server asks for an identity. */
    record AtIdReq(Kind kind) implements AkaPrimeAttribute {

        /** Which identity. */
        public enum Kind {
            PERMANENT(AttributeCodec.AT_PERMANENT_ID_REQ),
            ANY(AttributeCodec.AT_ANY_ID_REQ),
            FULL_AUTHENTICATION(AttributeCodec.AT_FULLAUTH_ID_REQ);

            private final int type;

            Kind(int type) {
                this.type = type;
            }
        }

        @Override
        public int type() {
            return kind.type;
        }
    }

    /** AT_MAC: HMAC-SHA-256-128 over the whole packet with the MAC as zeros, 16 octets. */
    record AtMac(Octets mac) implements AkaPrimeAttribute {
        public AtMac {
            mac.requireLength("MAC", 16);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_MAC;
        }
    }

    /** AT_NOTIFICATION: a code of 16 bits (RFC 4187 clauses 6.1 and 10.19). */
    record AtNotification(int code) implements AkaPrimeAttribute {

        /** The authentication failed after the challenge was answered rightly. */
        public static final int GENERAL_FAILURE_AFTER_AUTHENTICATION = 0;

        /** The authentication failed before that; the only code that 5G has a use for. */
        public static final int GENERAL_FAILURE = 16384;

        public AtNotification {
            AttributeCodec.requireTwoOctets(code);
        }

        /** The S bit: whether the exchange did not fail. */
        public boolean isSuccess() {
            return code >>> 15 == 1;
        }

        /** The P bit: whether the code belongs before a successful challenge, where no AT_MAC goes with it. */
        public boolean isBeforeAuthentication() {
            return (code >>> 14 & 1) == 1;
        }

        @Override
        public int type() {
            return AttributeCodec.AT_NOTIFICATION;
        }
    }

    /** AT_IDENTITY: an identity as its octets, which 5G does not derive keys from (TS 33.501 clause F.3). */
    record AtIdentity(Octets identity) implements AkaPrimeAttribute {
        public AtIdentity {
            AttributeCodec.requireFits(identity);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_IDENTITY;
        }
    }

    /** AT_CLIENT_ERROR_CODE: 0, the peer cannot process the packet (RFC 4187 clause 10.20). */
    record AtClientErrorCode(int code) implements AkaPrimeAttribute {

        /** The only code there is for EAP-AKA'. */
        public static final int UNABLE_TO_PROCESS_PACKET = 0;

        public AtClientErrorCode {
            AttributeCodec.requireTwoOctets(code);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_CLIENT_ERROR_CODE;
        }
    }

    /** AT_KDF_INPUT: the network name, which is the serving network name in 5G (TS 33.501 clause F.2). */
    record AtKdfInput(Octets networkName) implements AkaPrimeAttribute {
        public AtKdfInput {
            AttributeCodec.requireFits(networkName);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_KDF_INPUT;
        }
    }

    /** AT_KDF: a key derivation function, one offer of several (RFC 9048 clause 3.2). */
    record AtKdf(int kdf) implements AkaPrimeAttribute {

        /** CK' and IK' from CK and IK, the only one for 5G. */
        public static final int CK_IK_PRIME = 1;

        public AtKdf {
            AttributeCodec.requireTwoOctets(kdf);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_KDF;
        }
    }

    /** AT_IV: 16 octets, the start of what AT_ENCR_DATA holds. */
    record AtIv(Octets iv) implements AkaPrimeAttribute {
        public AtIv {
            iv.requireLength("IV", 16);
        }

        @Override
        public int type() {
            return AttributeCodec.AT_IV;
        }
    }

    /** AT_ENCR_DATA: enciphered attributes, whole blocks of 16 octets; carried, and not deciphered. */
    record AtEncrData(Octets ciphertext) implements AkaPrimeAttribute {
        public AtEncrData {
            AttributeCodec.requireFits(ciphertext);
            if (ciphertext.length() % 16 != 0) {
                throw new IllegalArgumentException("enciphered attributes are whole blocks");
            }
        }

        @Override
        public int type() {
            return AttributeCodec.AT_ENCR_DATA;
        }
    }

    /** AT_CHECKCODE: 32 octets over the AKA'-Identity messages (RFC 9048 clause 3.4.3), or none where there were none. */
    record AtCheckcode(Octets checkcode) implements AkaPrimeAttribute {
        public AtCheckcode {
            if (checkcode.length() != 0) {
                checkcode.requireLength("checkcode", 32);
            }
        }

        @Override
        public int type() {
            return AttributeCodec.AT_CHECKCODE;
        }
    }

    /** AT_RESULT_IND: result indications are wanted, which 5G does not use. */
    record AtResultInd() implements AkaPrimeAttribute {
        @Override
        public int type() {
            return AttributeCodec.AT_RESULT_IND;
        }
    }

    /**
     * AT_BIDDING (RFC 9048 clause 4), which belongs into a challenge of EAP-AKA alone and says there that EAP-AKA' would be
     * better. A server that never offers EAP-AKA has no use for it.
     *
     * @param akaPrimePreferred the D bit
     */
    record AtBidding(boolean akaPrimePreferred) implements AkaPrimeAttribute {
        @Override
        public int type() {
            return AttributeCodec.AT_BIDDING;
        }
    }

    /**
     * A skippable attribute that is not known here.
     *
     * @param type 128 to 255
     * @param value what follows the length: 2 octets and a multiple of 4 more
     */
    record AtSkipped(int type, Octets value) implements AkaPrimeAttribute {
        public AtSkipped {
            if (type < 128 || type > 255 || value.length() % 4 != 2 || value.length() > 255 * 4 - 2) {
                throw new IllegalArgumentException("a skippable attribute fills its length");
            }
        }
    }
}
