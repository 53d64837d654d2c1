package io.akalab.nrf.accesstoken;

import com.nimbusds.jose.jwk.JWK;
import io.akalab.sbi.oauth.TokenKeys;
import java.util.List;
import org.springframework.stereotype.Component;

/** The NRF needs to ask nobody for the keys of its tokens. */
@Component
class LocalKeys implements TokenKeys {

    private final List<JWK> keys;

    LocalKeys(SigningKey key) {
        this.keys = List.of(key.key().toPublicJWK());
    }

    @Override
    public List<JWK> known() {
        return keys;
    }
}
