package io.akalab.sbi.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.KDFParameters;
import javax.crypto.KDFSpi;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** The platform's HKDF under its own names; what it derives is told to the {@link ObservedConnection} at work. */
final class ObservedHkdf extends Provider {

    static final String NAME = "AkaLabKeyLog";

    private static final String PLATFORM = "SunJCE";
    private static final List<String> ALGORITHMS = List.of("HKDF-SHA256", "HKDF-SHA384");

    ObservedHkdf() {
        super(NAME, "1", "HKDF that the TLS key log listens to");
        ALGORITHMS.forEach(algorithm -> putService(new HkdfService(this, algorithm)));
    }

    private static final class HkdfService extends Service {

        HkdfService(Provider provider, String algorithm) {
            super(provider, "KDF", algorithm, Hkdf.class.getName(), null, null);
        }

        @Override
        public Object newInstance(@Nullable Object parameters) throws NoSuchAlgorithmException {
            try {
                return new Hkdf(getAlgorithm(), (KDFParameters) parameters);
            } catch (GeneralSecurityException e) {
                throw new NoSuchAlgorithmException(e);
            }
        }
    }

    private static final class Hkdf extends KDFSpi {

        private final KDF platform;

        Hkdf(String algorithm, @Nullable KDFParameters parameters) throws GeneralSecurityException {
            super(parameters);
            platform = KDF.getInstance(algorithm, parameters, PLATFORM);
        }

        @Override
        protected @Nullable KDFParameters engineGetParameters() {
            return platform.getParameters();
        }

        @Override
        protected SecretKey engineDeriveKey(String name, AlgorithmParameterSpec derivation)
                throws InvalidAlgorithmParameterException, NoSuchAlgorithmException {
            var key = platform.deriveKey(name, derivation);
            ObservedConnection.derived(name, key.getEncoded());
            return key;
        }

        @Override
        protected byte[] engineDeriveData(AlgorithmParameterSpec derivation) throws InvalidAlgorithmParameterException {
            return platform.deriveData(derivation);
        }
    }
}
