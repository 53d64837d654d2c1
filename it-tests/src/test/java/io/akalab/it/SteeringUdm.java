package io.akalab.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.nas.element.TransparentContainer;
import io.akalab.openapi.common.PlmnId;
import io.akalab.openapi.nausf.sorprotection.SorInfo;
import io.akalab.openapi.nausf.sorprotection.SorSecurityInfo;
import io.akalab.openapi.nausf.sorprotection.SteeringContainer;
import io.akalab.openapi.nausf.sorprotection.SteeringInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A UDM as far as steering goes: has a list protected, and makes of it the container that the UE gets (TS 33.501 clause 6.14.2.1). */
final class SteeringUdm implements AutoCloseable {

    private static final int LIST_OF_PLMNS_WITH_ACK = 0x0E;
    private static final Octets LIST = Octets.ofHex("00f1100800");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    TransparentContainer protect(URI ausf, Supi supi) {
        var list = SteeringContainer.of(List.of(new SteeringInfo(new PlmnId("001", "01"), List.of("NR"))));
        var security = post(
                ausf.resolve("/nausf-sorprotection/v1/" + supi.value() + "/ue-sor"),
                json.writeValueAsString(SorInfo.of(list, true)));
        return new TransparentContainer(
                LIST_OF_PLMNS_WITH_ACK,
                Octets.ofHex(security.sorMacIausf()),
                HexFormat.fromHexDigits(security.counterSor()),
                LIST);
    }

    @Override
    public void close() {
        http.close();
    }

    private SorSecurityInfo post(URI uri, String body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .header("content-type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return json.readValue(answer.body(), SorSecurityInfo.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
