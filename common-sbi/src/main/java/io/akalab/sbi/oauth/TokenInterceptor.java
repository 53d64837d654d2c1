package io.akalab.sbi.oauth;

import io.akalab.sbi.client.Peer;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Sends an access token with requests for a 3GPP service. When the producer finds it invalid, whether its keys are new or it
 * was restarted, one fresh token is tried once.
 */
final class TokenInterceptor implements ClientHttpRequestInterceptor {

    private static final int UNAUTHORIZED = 401;

    private final TokenClient tokens;

    TokenInterceptor(TokenClient tokens) {
        this.tokens = tokens;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (!(request.getAttributes().get(Peer.ATTRIBUTE) instanceof Peer peer)
                || peer.service().isEmpty()) {
            return execution.execute(request, body);
        }
        var target = new TokenTarget(peer.nfType(), peer.service());
        var token = tokens.token(target);
        request.getHeaders().setBearerAuth(token);
        var answer = execution.execute(request, body);
        if (!isInvalid(answer)) {
            return answer;
        }
        answer.close();
        tokens.refused(target, token);
        request.getHeaders().setBearerAuth(tokens.token(target));
        return execution.execute(request, body);
    }

    private static boolean isInvalid(ClientHttpResponse answer) throws IOException {
        var challenge = answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE);
        return answer.getStatusCode().value() == UNAUTHORIZED
                && challenge != null
                && challenge.contains("invalid_token");
    }
}
