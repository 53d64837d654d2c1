package io.akalab.fakeausf;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Auts;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.aka.HeAvGenerator;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Resynchronization;
import io.akalab.crypto.aka.SecureRandSource;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Suci;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.KeyDerivation;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.openapi.nausf.ueauthentication.AuthenticationInfo;
import io.akalab.openapi.nausf.ueauthentication.Av5gAka;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationData;
import io.akalab.openapi.nausf.ueauthentication.ConfirmationDataResponse;
import io.akalab.openapi.nausf.ueauthentication.EapPayload;
import io.akalab.openapi.nausf.ueauthentication.EapSession;
import io.akalab.openapi.nausf.ueauthentication.UEAuthenticationCtx;
import io.akalab.openapi.nudm.ueau.AuthType;
import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * AUSF and UDM in one. Every subscriber has the K and OPc of TS 35.208 test set 1; what a test wants to go wrong it says for
 * one SUPI.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class FakeAusf {

    /** K and OPc of TS 35.208 clause 4.3, test set 1. */
    public static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";

    public static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";

    /** A machine that does much else besides must not fail a test. */
    public static final String PATIENT = "--akalab.sbi.client.response-timeout=60s";

    private static final Octets AMF_FIELD = Octets.ofHex("8000");
    private static final long FIRST_SQN = 32;
    private static final String ROOT = "/nausf-auth/v1/ue-authentications";
    private static final MediaType HAL = MediaType.parseMediaType("application/3gppHal+json");

    private final Milenage milenage = milenage();
    private final HeAvGenerator vectors = new HeAvGenerator(new SecureRandSource(new SecureRandom()));
    private final Map<Supi, AtomicLong> sqns = new ConcurrentHashMap<>();
    private final Map<String, Context> contexts = new ConcurrentHashMap<>();
    private final Map<Supi, Cause> refusals = new ConcurrentHashMap<>();
    private final Map<Supi, Cause> refusedConfirmations = new ConcurrentHashMap<>();
    private final Map<Supi, Supi> confusions = new ConcurrentHashMap<>();
    private final Map<Supi, List<Optional<String>>> confirmations = new ConcurrentHashMap<>();
    private final Map<Supi, List<AuthenticationInfo>> requests = new ConcurrentHashMap<>();
    private final Map<Supi, String> hrefs = new ConcurrentHashMap<>();
    private final Set<Supi> eapSubscribers = ConcurrentHashMap.newKeySet();
    private final Set<Supi> endless = ConcurrentHashMap.newKeySet();
    private final Map<String, FakeEapSession> sessions = new ConcurrentHashMap<>();
    private final Map<Supi, List<Optional<String>>> responses = new ConcurrentHashMap<>();

    private record Context(Supi supi, ServingNetworkName network, HeAv vector) {}

    /** Starts it on a free port. */
    public static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(FakeAusf.class)
                .run("--spring.config.name=fake-ausf", PATIENT, "--server.port=0", "--server.address=127.0.0.1");
    }

    /** The functions of every subscriber. */
    public static Milenage milenage() {
        return new Milenage(
                SubscriberKey.of(HexFormat.of().parseHex(K)),
                Opc.of(HexFormat.of().parseHex(OPC)));
    }

    @Bean
    NetworkFunction networkFunction() {
        return NetworkFunction.of("AUSF", "/nausf-auth/v1");
    }

    /** Refuses every challenge for a SUPI. */
    public void refuse(Supi supi, Cause cause) {
        refusals.put(supi, cause);
    }

    /** Answers every RES* of a SUPI with an error. */
    public void refuseConfirmation(Supi supi, Cause cause) {
        refusedConfirmations.put(supi, cause);
    }

    /** Confirms another SUPI than the one that was asked for. */
    public void confuse(Supi supi, Supi other) {
        confusions.put(supi, other);
    }

    /** Gives links of another form, {@code %s} being the authCtxId. */
    public void linkAs(Supi supi, String href) {
        hrefs.put(supi, href);
    }

    /** Authenticates a SUPI by EAP-AKA' from now on. */
    public void useEap(Supi supi) {
        eapSubscribers.add(supi);
    }

    /** Asks a SUPI that uses EAP again and again, whatever it answers. */
    public void askWithoutEnd(Supi supi) {
        endless.add(supi);
    }

    /** The EAP-Responses of a SUPI in base64, in order; nothing where the AMF said that there is none. */
    public List<Optional<String>> responses(Supi supi) {
        return responses.getOrDefault(supi, List.of());
    }

    /** What came for a SUPI to be confirmed, in order; nothing where the AMF said that there is no RES*. */
    public List<Optional<String>> confirmations(Supi supi) {
        return confirmations.getOrDefault(supi, List.of());
    }

    /** What was asked for a SUPI, in order. */
    public List<AuthenticationInfo> requests(Supi supi) {
        return requests.getOrDefault(supi, List.of());
    }

    @PostMapping(ROOT)
    ResponseEntity<UEAuthenticationCtx> authenticate(@Valid @RequestBody AuthenticationInfo info) {
        var supi = supi(info.supiOrSuci());
        requests.computeIfAbsent(supi, _ -> new CopyOnWriteArrayList<>()).add(info);
        if (refusals.containsKey(supi)) {
            throw new SbiProblem(refusals.get(supi), "as the test wants it");
        }
        resynchronize(supi, info);
        var network = ServingNetworkName.parse(info.servingNetworkName());
        var sqn = new Sqn(
                sqns.computeIfAbsent(supi, _ -> new AtomicLong(FIRST_SQN)).getAndAdd(32));
        var id = UUID.randomUUID().toString();
        return eapSubscribers.contains(supi) ? eap(id, supi, network, sqn) : fiveGAka(id, supi, network, sqn);
    }

    private ResponseEntity<UEAuthenticationCtx> eap(String id, Supi supi, ServingNetworkName network, Sqn sqn) {
        var session = new FakeEapSession(supi, network, sqn);
        sessions.put(id, session);
        return created(
                id,
                UEAuthenticationCtx.ofEap(
                        AuthType.EAP_AKA_PRIME, new EapPayload(session.challenge()), session(supi, id)));
    }

    private ResponseEntity<UEAuthenticationCtx> fiveGAka(String id, Supi supi, ServingNetworkName network, Sqn sqn) {
        var vector = vectors.generate(milenage, sqn, AMF_FIELD, network);
        contexts.put(id, new Context(supi, network, vector));
        var hxresStar = KeyDerivation.unobserved().hresStar(vector.rand(), vector.xresStar());
        var challenge = new Av5gAka(
                vector.rand().toHex(), hxresStar.toHex(), vector.autn().toHex());
        var href = hrefs.getOrDefault(supi, "http://{host}" + ROOT + "/%s/5g-aka-confirmation");
        return created(id, UEAuthenticationCtx.of5gAka(AuthType.FIVE_G_AKA, challenge, link(href, id)));
    }

    private static ResponseEntity<UEAuthenticationCtx> created(String id, UEAuthenticationCtx context) {
        return ResponseEntity.created(URI.create(ROOT + "/" + id))
                .contentType(HAL)
                .body(context);
    }

    @PostMapping({ROOT + "/{id}/eap-session", "/nausf-auth/v1/elsewhere/{id}"})
    EapSession respond(@PathVariable String id, @Valid @RequestBody EapSession step) {
        var session = sessions.get(id);
        if (session == null) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "no such session");
        }
        var supi = session.supi();
        responses.computeIfAbsent(supi, _ -> new CopyOnWriteArrayList<>()).add(step.eapPayload());
        if (refusedConfirmations.containsKey(supi)) {
            throw new SbiProblem(refusedConfirmations.get(supi), "as the test wants it");
        }
        if (endless.contains(supi) && step.eapPayload().isPresent()) {
            return EapSession.ongoing(session.challenge(), session(supi, id));
        }
        return session.answer(step.eapPayload(), confusions.getOrDefault(supi, supi), session(supi, id));
    }

    private String session(Supi supi, String id) {
        return link(hrefs.getOrDefault(supi, "http://{host}" + ROOT + "/%s/eap-session"), id);
    }

    @PutMapping({ROOT + "/{id}/5g-aka-confirmation", "/nausf-auth/v1/elsewhere/{id}"})
    ConfirmationDataResponse confirm(@PathVariable String id, @Valid @RequestBody ConfirmationData data) {
        var context = contexts.remove(id);
        if (context == null) {
            throw new SbiProblem(Cause.CONTEXT_NOT_FOUND, "no such context");
        }
        confirmations
                .computeIfAbsent(context.supi(), _ -> new CopyOnWriteArrayList<>())
                .add(data.resStar());
        if (refusedConfirmations.containsKey(context.supi())) {
            throw new SbiProblem(refusedConfirmations.get(context.supi()), "as the test wants it");
        }
        var right = context.vector().xresStar().toHex();
        if (!data.resStar().equals(Optional.of(right))) {
            return ConfirmationDataResponse.failure();
        }
        var kseaf = KeyDerivation.unobserved().kseaf(context.vector().kausf(), context.network());
        var supi = confusions.getOrDefault(context.supi(), context.supi());
        return ConfirmationDataResponse.success(supi.value(), HexFormat.of().formatHex(kseaf.toArray()));
    }

    private void resynchronize(Supi supi, AuthenticationInfo info) {
        var resynchronization = info.resynchronizationInfo();
        if (resynchronization == null) {
            return;
        }
        var auts = Auts.of(Octets.ofHex(resynchronization.auts()));
        switch (milenage.resynchronize(Octets.ofHex(resynchronization.rand()), auts)) {
            case Resynchronization.Verified(var sqnMs) -> sqns.put(supi, new AtomicLong(sqnMs.value() + 32));
            case Resynchronization.MacFailure() -> throw new SbiProblem(Cause.AUTHENTICATION_REJECTED, "AUTS is wrong");
        }
    }

    private static String link(String href, String id) {
        var host = ServletUriComponentsBuilder.fromCurrentContextPath()
                .build()
                .toUri()
                .getAuthority();
        return href.replace("{host}", host).formatted(id);
    }

    private static Supi supi(String supiOrSuci) {
        return Suci.looksLike(supiOrSuci) ? Suci.parse(supiOrSuci).supiOfNullScheme() : Supi.parse(supiOrSuci);
    }
}
