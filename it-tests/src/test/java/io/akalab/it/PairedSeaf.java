package io.akalab.it;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.openapi.nausf.ueauthentication.AuthResult;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.simulator.usim.Usim;
import io.akalab.simulator.usim.UsimAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A SEAF as far as it takes to authenticate, which asks one AUSF of two, and the other where that fails. */
final class PairedSeaf implements AutoCloseable {

    static final ServingNetworkName NETWORK = ServingNetworkName.of(TestSubscriber.HOME);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String COLLECTION = "/nausf-auth/v1/ue-authentications";

    private final List<URI> ausfs;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json = JsonMapper.shared();

    PairedSeaf(List<URI> ausfs) {
        this.ausfs = ausfs;
    }

    /** Starts an authentication at the AUSF of that number, or at the other. */
    UEAuthenticationCtx start(TestSubscriber subscriber, int first) {
        var info = new AuthenticationInfo(subscriber.imsi().value(), NETWORK.value(), null, null);
        var answer = send("POST", COLLECTION, json.writeValueAsString(info), first);
        return read(answer, 201, UEAuthenticationCtx.class);
    }

    /**
     * Answers for a USIM, at the AUSF of that number, or at the other.
     *
     * @return false if an AUSF has died with the challenge in its hands
     */
    boolean confirm(UEAuthenticationCtx context, Usim usim, int first) {
        var resStar = resStar(context, usim);
        var path = path(context, UEAuthenticationCtx.LINK_5G_AKA);
        var answer = send("PUT", path, json.writeValueAsString(ConfirmationData.of(resStar.toHex())), first);
        return answer.statusCode() != 404
                && read(answer, 200, ConfirmationDataResponse.class).authResult() == AuthResult.AUTHENTICATION_SUCCESS;
    }

    /** Passes an EAP packet of the UE on, to the AUSF of that number, or to the other. */
    EapSession pass(UEAuthenticationCtx context, Octets packet, int first) {
        var path = path(context, UEAuthenticationCtx.LINK_EAP_SESSION);
        var answer = send("POST", path, json.writeValueAsString(EapSession.response(packet.toBase64())), first);
        return read(answer, 200, EapSession.class);
    }

    @Override
    public void close() {
        http.close();
    }

    private static Octets resStar(UEAuthenticationCtx context, Usim usim) {
        var challenge = context.av5gAka().orElseThrow();
        var rand = Octets.ofHex(challenge.rand());
        return switch (usim.authenticate(rand, Autn.of(Octets.ofHex(challenge.autn())))) {
            case UsimAnswer.Accepted(var vector) ->
                KeyDerivation.unobserved().resStar(vector.ck(), vector.ik(), NETWORK, rand, vector.res());
            case UsimAnswer.MacFailure _, UsimAnswer.SynchFailure _ ->
                throw new AssertionError("the USIM does not accept the challenge");
        };
    }

    /** The link without the instance that gave it. */
    private static String path(UEAuthenticationCtx context, String link) {
        return URI.create(context.href(link).orElseThrow()).getRawPath();
    }

    private HttpResponse<String> send(String method, String path, String body, int first) {
        var answer = attempt(method, path, body, first);
        return answer.filter(response -> response.statusCode() < 500)
                .or(() -> attempt(method, path, body, 1 - first))
                .orElseThrow(() -> new AssertionError("neither AUSF answers"));
    }

    private Optional<HttpResponse<String>> attempt(String method, String path, String body, int number) {
        var request = HttpRequest.newBuilder(ausfs.get(number).resolve(path))
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> T read(HttpResponse<String> answer, int due, Class<T> type) {
        if (answer.statusCode() != due) {
            throw new AssertionError("the AUSF answers " + answer.statusCode() + " " + answer.body());
        }
        return json.readValue(answer.body(), type);
    }
}
