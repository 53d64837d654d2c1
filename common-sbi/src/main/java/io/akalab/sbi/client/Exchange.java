package io.akalab.sbi.client;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** A way to get an answer to a request; the behaviours of TS 29.500 are put around the one that sends it. */
interface Exchange {

    /**
     * Gets an answer.
     *
     * @param wait for how long
     */
    ClientHttpResponse execute(SimpleHttpRequest request, Duration wait) throws IOException;
}
