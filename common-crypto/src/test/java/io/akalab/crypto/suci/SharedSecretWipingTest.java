package io.akalab.crypto.suci;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.suci.Deconcealment.Revealed;
import java.io.Serial;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyAgreementSpi;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shared secret of an agreement does not outlive the SUCI that it was made for. */
class SharedSecretWipingTest {

    private static final Imsi IMSI = new Imsi("999700000000001");

    private final List<byte[]> secrets = new ArrayList<>();
    private KeyAgreements agreements;

    @BeforeEach
    void rememberSecrets() {
        agreements = KeyAgreements.of(new Remembering(secrets));
    }

    @ParameterizedTest
    @EnumSource
    void wipesTheSecretThatItConcealedWith(EciesProfile profile) {
        try (var pair = HomeNetworkKeyPair.generate(1, profile)) {
            var concealer = new SuciConcealer(agreements, KeyAgreements.ofPlatform()::generate);
            var suci = concealer.conceal(IMSI, 2, "0", pair.publicKey());
            assertThat(new SuciDeconcealer(HomeNetworkKeys.of(pair)).deconceal(suci))
                    .isEqualTo(new Revealed(IMSI));
            assertThat(secrets)
                    .hasSize(1)
                    .allSatisfy(secret -> assertThat(secret).containsOnly(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void wipesTheSecretThatItRevealedWithOrRefused(EciesProfile profile) {
        try (var pair = HomeNetworkKeyPair.generate(1, profile)) {
            var suci = new SuciConcealer().conceal(IMSI, 2, "0", pair.publicKey());
            var tampered = new Suci(suci.homeNetwork(), "0", suci.scheme(), 1, suci.output() + "00");
            var deconcealer = new SuciDeconcealer(HomeNetworkKeys.of(pair), agreements);
            assertThat(deconcealer.deconceal(suci)).isEqualTo(new Revealed(IMSI));
            assertThat(deconcealer.deconceal(tampered)).isNotInstanceOf(Revealed.class);
            assertThat(secrets)
                    .hasSize(2)
                    .allSatisfy(secret -> assertThat(secret).containsOnly(0));
        }
    }

    /** The platform's curves, which keeps every secret that it has given away. */
    private static final class Remembering extends Provider {

        @Serial
        private static final long serialVersionUID = 1;

        Remembering(List<byte[]> secrets) {
            super("Remembering", "1", "the platform's curves");
            for (var name : Map.of("XDH", "XDH", "EC", "ECDH").entrySet()) {
                putService(new Service(this, "KeyFactory", name.getKey(), "", null, null) {
                    @Override
                    public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                        return new Factory(KeyFactory.getInstance(getAlgorithm()));
                    }
                });
                putService(new Service(this, "KeyAgreement", name.getValue(), "", null, null) {
                    @Override
                    public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                        return new Agreement(KeyAgreement.getInstance(getAlgorithm()), secrets);
                    }
                });
            }
        }
    }

    private static final class Factory extends KeyFactorySpi {

        private final KeyFactory platform;

        Factory(KeyFactory platform) {
            this.platform = platform;
        }

        @Override
        protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
            return platform.generatePublic(spec);
        }

        @Override
        protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
            return platform.generatePrivate(spec);
        }

        @Override
        protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> spec) throws InvalidKeySpecException {
            return platform.getKeySpec(key, spec);
        }

        @Override
        protected Key engineTranslateKey(Key key) throws InvalidKeyException {
            return platform.translateKey(key);
        }
    }

    private static final class Agreement extends KeyAgreementSpi {

        private final KeyAgreement platform;
        private final List<byte[]> secrets;

        Agreement(KeyAgreement platform, List<byte[]> secrets) {
            this.platform = platform;
            this.secrets = secrets;
        }

        @Override
        protected void engineInit(Key key, SecureRandom random) throws InvalidKeyException {
            platform.init(key);
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec spec, SecureRandom random)
                throws InvalidKeyException {
            platform.init(key);
        }

        @Override
        protected Key engineDoPhase(Key key, boolean last) throws InvalidKeyException {
            return platform.doPhase(key, last);
        }

        @Override
        protected byte[] engineGenerateSecret() {
            var secret = platform.generateSecret();
            assertThat(secret).hasSize(32);
            secrets.add(secret);
            return secret;
        }

        @Override
        protected int engineGenerateSecret(byte[] target, int offset) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected SecretKey engineGenerateSecret(String algorithm) {
            throw new UnsupportedOperationException();
        }
    }
}
