package io.akalab.crypto.suci;

import io.akalab.crypto.identity.Supi;

/** What the SIDF makes of a SUCI (TS 33.501 clause 6.12.5). */
public sealed interface Deconcealment {

    /** The subscriber behind it. */
    record Revealed(Supi supi) implements Deconcealment {}

    /** Why there is none. */
    sealed interface Refused extends Deconcealment {

        /** What the requester is told. */
        Cause cause();
    }

    /** Neither the null scheme nor Profile A or B. */
    record UnsupportedScheme(int scheme) implements Refused {

        @Override
        public Cause cause() {
            return Cause.UNSUPPORTED_PROTECTION_SCHEME;
        }
    }

    /** No key of that identifier, or no longer. */
    record UnknownKey(int keyId) implements Refused {

        @Override
        public Cause cause() {
            return Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER;
        }
    }

    /** The key of that identifier is for the other profile. */
    record KeyOfAnotherProfile(int keyId, EciesProfile ofKey) implements Refused {

        @Override
        public Cause cause() {
            return Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER;
        }
    }

    /** The scheme output is not what the scheme makes. */
    record InvalidOutput(Reason reason) implements Refused {

        @Override
        public Cause cause() {
            return Cause.INVALID_SCHEME_OUTPUT;
        }
    }

    /** What is wrong with a scheme output. It is for a log; the requester is told the {@link Cause} alone. */
    enum Reason {
        /** It ends before its tag, or conceals nothing. */
        TRUNCATED,
        /** The ephemeral public key is no point of the curve, or one of low order. */
        INVALID_POINT,
        /** The tag is not that of the ciphertext: it was changed, or made for another key. */
        WRONG_TAG,
        /** The tag is right, but what was concealed is no MSIN or username. */
        INVALID_INPUT
    }

    /** The application errors of Nudm_UEAU (TS 29.503) that these are. */
    enum Cause {
        UNSUPPORTED_PROTECTION_SCHEME,
        INVALID_HN_PUBLIC_KEY_IDENTIFIER,
        INVALID_SCHEME_OUTPUT
    }
}
