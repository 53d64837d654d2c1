package io.akalab.udm;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.Autn;
import io.akalab.crypto.aka.Milenage;
import io.akalab.crypto.aka.Sqn;
import io.akalab.crypto.keys.Opc;
import io.akalab.crypto.keys.SubscriberKey;
import io.akalab.udm.RunningUdm.Answer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A USIM with {@link RunningUdm#K} and {@link RunningUdm#OPC}, which sees into vectors. */
public final class TestUsim {

    private static final Milenage USIM = new Milenage(
            SubscriberKey.of(HexFormat.of().parseHex(RunningUdm.K)),
            Opc.of(HexFormat.of().parseHex(RunningUdm.OPC)));

    private TestUsim() {}

    /** Asks a UDM for a vector, with more members in the request. */
    public static Answer ask(RunningUdm udm, String supi, String more) {
        return udm.post(
                "/nudm-ueau/v1/" + supi + "/security-information/generate-auth-data",
                "{\"servingNetworkName\":\"%s\",\"ausfInstanceId\":\"%s\"%s}"
                        .formatted(RunningUdm.SNN, RunningUdm.NF_INSTANCE_ID, more));
    }

    /** The SQN of a subscriber's next vector. */
    public static Sqn nextSqn(RunningUdm udm, String supi) {
        return sqn(ask(udm, supi, ""));
    }

    /** The SQN in a vector, whose MAC must be right. */
    public static Sqn sqn(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var av = answer.body().path("authenticationVector");
        var rand = Octets.ofHex(av.path("rand").asString());
        var autn = Autn.of(Octets.ofHex(av.path("autn").asString()));
        var sqn = Sqn.of(autn.sqnXorAk().xor(USIM.response(rand).ak()));
        assertThat(autn.macA()).isEqualTo(USIM.macA(rand, sqn, autn.amf()));
        return sqn;
    }

    /** The member of a request that complains of a vector. */
    public static String resynchronization(Answer vector, Sqn sqnMs) {
        var rand = vector.body().at("/authenticationVector/rand").asString();
        var auts = USIM.auts(Octets.ofHex(rand), sqnMs).octets().toHex();
        return ",\"resynchronizationInfo\":{\"rand\":\"%s\",\"auts\":\"%s\"}".formatted(rand, auts);
    }

    /** The SQNs of so many vectors at once, from these UDMs in turn. */
    public static List<Sqn> inParallel(int count, String supi, RunningUdm... udms)
            throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count)
                    .<Callable<Sqn>>mapToObj(i -> () -> nextSqn(udms[i % udms.length], supi))
                    .toList();
            var sqns = new ArrayList<Sqn>();
            for (var future : executor.invokeAll(calls)) {
                sqns.add(future.get());
            }
            return sqns;
        }
    }
}
