package io.akalab.amf.seaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.identity.Supi;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.sbi.SbiProperties;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rows of docs/compatibility.md that concern answers of an AUSF, in lenient and in strict mode. */
class AusfAnswersTest {

    private static final URI BASE = URI.create("http://ausf:7002/nausf-auth/v1/ue-authentications/1");
    private static final String SUPI = "imsi-999700000000001";
    private static final String NULL_SCHEME = "suci-0-999-70-0-0-0-0000000001";
    private static final String CONCEALED = "suci-0-999-70-0-1-1-ab";
    private static final String KSEAF = "ab".repeat(32);
    private static final String SUCCESS = "AwIABA==";

    private final JsonMapper lenientJson = json(false);
    private final JsonMapper strictJson = json(true);
    private final AusfAnswers lenient = new AusfAnswers(false);
    private final AusfAnswers strict = new AusfAnswers(true);

    private static JsonMapper json(boolean strict) {
        var source = new MapConfigurationPropertySource(Map.of("akalab.sbi.strict", strict));
        var properties =
                new Binder(source).bind("akalab.sbi", SbiProperties.class).get();
        var json = JsonMapper.builder();
        new AusfSpellings().ausfSpellingsReader(properties).customize(json);
        return json.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5G_AKA", "5g_aka", "5G-AKA", "5gAka", "confirmation", "self"})
    void findsTheLinkByTheNameThatTheAusfGaveIt(String relation) {
        var context = fiveGAka("{\"" + relation + "\":{\"href\":\"http://ausf/x\"}}");
        assertThat(confirmation(lenient, context)).contains(URI.create("http://ausf/x"));
        assertThat(confirmation(strict, context)).isEmpty();
    }

    @Test
    void takesTheLinkOfTheRightNameWhereThereAreSeveral() {
        var context =
                fiveGAka("{\"self\":{\"href\":\"/s\"},\"5G_AKA\":{\"href\":\"/wrong\"},\"5g-aka\":{\"href\":\"/x\"}}");
        assertThat(confirmation(lenient, context)).contains(BASE.resolve("/x"));
        assertThat(confirmation(strict, context)).contains(BASE.resolve("/x"));
        var none = fiveGAka("{\"self\":{\"href\":\"/s\"},\"other\":{\"href\":\"/o\"}}");
        assertThat(confirmation(lenient, none)).isEmpty();
    }

    /** LinksValueSchema (TS 29.571 clause 5.2.4.6) allows both forms. */
    @Test
    void readsALinkThatIsAnArrayOfOne() {
        var context = fiveGAka("{\"5g-aka\":[{\"href\":\"http://ausf/x\"}]}");
        assertThat(confirmation(lenient, context)).contains(URI.create("http://ausf/x"));
        assertThat(confirmation(strict, context)).contains(URI.create("http://ausf/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"http://ausf/x\"", "[]", "{}", "null", "7", "[7]"})
    void readsNoLinkOutOfWhatIsNone(String link) {
        assertThatThrownBy(() ->
                        fiveGAka("{\"5g-aka\":" + link + "}").href("5g-aka").orElseThrow())
                .isInstanceOfAny(
                        JacksonException.class, NullPointerException.class, java.util.NoSuchElementException.class);
    }

    @Test
    void readsKseafByTheNameThatItHasAfterEap() {
        var text = "{\"authResult\":\"AUTHENTICATION_SUCCESS\",\"supi\":\"" + SUPI + "\",\"kSeaf\":\"" + KSEAF + "\"}";
        assertThat(confirmed(lenientJson.readValue(text, ConfirmationDataResponse.class), NULL_SCHEME, lenient))
                .contains(Supi.parse(SUPI));
        assertThat(confirmed(strictJson.readValue(text, ConfirmationDataResponse.class), NULL_SCHEME, strict))
                .isEmpty();
    }

    @Test
    void readsKseafByTheNameThatItHasAfter5gAka() {
        var text = "{\"authResult\":\"AUTHENTICATION_SUCCESS\",\"eapPayload\":\"" + SUCCESS + "\",\"supi\":\"" + SUPI
                + "\",\"kseaf\":\"" + KSEAF + "\"}";
        assertThat(lenientJson.readValue(text, EapSession.class).kSeaf()).isEqualTo(KSEAF);
        assertThat(strictJson.readValue(text, EapSession.class).kSeaf()).isNull();
    }

    @ParameterizedTest
    @CsvSource({SUPI + ", true, true", NULL_SCHEME + ", true, false", CONCEALED + ", false, false"})
    void doesWithoutASupiWhereItKnowsWhomItAskedFor(String asked, boolean leniently, boolean strictly) {
        var response = ConfirmationDataResponse.success(SUPI, KSEAF);
        var silent = new ConfirmationDataResponse(response.authResult(), null, KSEAF);
        assertThat(confirmed(silent, asked, lenient).isPresent()).isEqualTo(leniently);
        assertThat(confirmed(silent, asked, strict).isPresent()).isEqualTo(strictly);
        assertThat(confirmed(response, asked, strict)).contains(Supi.parse(SUPI));
    }

    /** Nothing that a key hangs on is made up. */
    @ParameterizedTest
    @ValueSource(strings = {SUPI, NULL_SCHEME, CONCEALED})
    void neverDoesWithoutKseaf(String asked) {
        var text = "{\"authResult\":\"AUTHENTICATION_SUCCESS\",\"supi\":\"" + SUPI + "\"}";
        assertThat(confirmed(lenientJson.readValue(text, ConfirmationDataResponse.class), asked, lenient))
                .isEmpty();
    }

    @Test
    void takesNoKeyFromAFailure() {
        var text = "{\"authResult\":\"AUTHENTICATION_FAILURE\",\"supi\":\"" + SUPI + "\",\"kseaf\":\"" + KSEAF + "\"}";
        var eap = new Challenge.Eap(Octets.ofBase64(SUCCESS), BASE, Optional.of(Supi.parse(SUPI)));
        var aka = ((ChallengeResult.Issued) lenient.challenge(fiveGAka("{\"5g-aka\":{\"href\":\"/x\"}}"), BASE, SUPI))
                .challenge();
        for (var json : List.of(lenientJson, strictJson)) {
            var response = json.readValue(text, ConfirmationDataResponse.class);
            assertThat(AusfAnswers.confirmation(response, aka)).isEqualTo(new ConfirmationResult.Failed());
        }
        var session = lenientJson.readValue(
                text.replace("{", "{\"eapPayload\":null,").replace("kseaf", "kSeaf"), EapSession.class);
        assertThat(session.kSeaf()).isEqualTo(KSEAF);
        for (var answers : List.of(lenient, strict)) {
            assertThat(answers.eap(session, eap)).isEqualTo(new EapResult.Failed(null));
        }
    }

    private static UEAuthenticationCtx fiveGAka(String links) {
        return JsonMapper.shared()
                .readValue(
                        "{\"authType\":\"5G_AKA\",\"5gAuthData\":{\"rand\":\"%1$s\",\"hxresStar\":\"%1$s\",\"autn\":\"%1$s\"},\"_links\":%2$s}"
                                .formatted("ab".repeat(16), links),
                        UEAuthenticationCtx.class);
    }

    private static Optional<URI> confirmation(AusfAnswers answers, UEAuthenticationCtx context) {
        return answers.challenge(context, BASE, SUPI) instanceof ChallengeResult.Issued(var challenge)
                ? Optional.of(((Challenge.FiveGAka) challenge).confirmation())
                : Optional.empty();
    }

    private static Optional<Supi> confirmed(ConfirmationDataResponse response, String asked, AusfAnswers answers) {
        var context = fiveGAka("{\"5g-aka\":{\"href\":\"/x\"}}");
        var challenge = ((ChallengeResult.Issued) answers.challenge(context, BASE, asked)).challenge();
        return AusfAnswers.confirmation(response, challenge)
                        instanceof ConfirmationResult.Confirmed(var supi, var kseaf)
                ? close(supi, kseaf)
                : Optional.empty();
    }

    private static Optional<Supi> close(Supi supi, io.akalab.crypto.keys.Kseaf kseaf) {
        kseaf.close();
        return Optional.of(supi);
    }
}
