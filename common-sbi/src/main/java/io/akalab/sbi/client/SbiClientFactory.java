package io.akalab.sbi.client;

import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.SbiProperties;
import jakarta.validation.Validator;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Makes the clients of peers; they share connections. */
public final class SbiClientFactory {

    private final RestClient http;
    private final JsonMapper json;
    private final Validator validator;
    private final RequestHeaders headers;
    private final SbiProperties.Client settings;
    private final boolean strict;

    SbiClientFactory(
            RestClient http,
            JsonMapper json,
            Validator validator,
            NetworkFunction self,
            SbiProperties properties,
            Clock clock,
            RandomGenerator random) {
        this.http = http;
        this.json = json;
        this.validator = validator;
        this.headers = new RequestHeaders(self.type() + "-" + properties.nfInstanceId(), clock, random);
        this.settings = properties.client();
        this.strict = properties.strict();
    }

    /** The client of a peer whose address is settled. */
    public SbiClient create(URI apiRoot, String nfType) {
        return create(Targets.at(() -> apiRoot), Peer.of(nfType));
    }

    /**
     * The client of a peer.
     *
     * @param apiRoot where it is, asked at each request
     */
    public SbiClient create(Supplier<URI> apiRoot, Peer peer) {
        return create(Targets.at(apiRoot), peer);
    }

    /** The client of a peer with several instances. */
    public SbiClient create(Targets targets, Peer peer) {
        var reader = new AnswerReader(peer.nfType(), strict, json, validator);
        return new SbiClient(http, reader, headers, settings, targets, peer, Subscriber.ANY, false);
    }
}
