package io.akalab.lab.ue;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Plmn;
import io.akalab.lab.CommandRun;
import io.akalab.lab.api.LabApi;
import io.akalab.lab.functions.Lab;
import io.akalab.lab.functions.LabSettings;
import io.akalab.lab.functions.Ports;
import io.akalab.lab.suci.LabKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated UEs against a real lab of a network with a three-digit MNC. */
class UeRegisterCommandTest {

    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OP = "cdc202d5123e20f62b6d676ac72cb318";

    private static Lab lab;

    @BeforeAll
    static void start() {
        lab = Lab.start(new LabSettings(Ports.free(), null, new Plmn("310", "260"), 7, 1));
        try (var api = new LabApi()) {
            assertThat(LabKeys.provisionWhereNone(api, lab.ports().udmUri())).hasSize(2);
            assertThat(LabKeys.provisionWhereNone(api, lab.ports().udmUri())).hasSize(2);
        }
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @Test
    void provisionsAndRegistersMany() {
        var run = register("imsi-310260000000001", "--count", "5", "--provision");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("imsi-310260000000001  registered, all keys agree")
                .contains("imsi-310260000000005  registered, all keys agree")
                .contains("5 of 5 registered");
    }

    @Test
    void provisionsTheMethodToo() {
        var run = register("imsi-310260000000101", "--method", "eap-aka-prime", "--provision");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("imsi-310260000000101  registered, all keys agree");
    }

    @Test
    void tellsWhyAUeIsNotRegistered() {
        var run = register("imsi-310260999999999");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("imsi-310260999999999  rejected: 5GMM cause")
                .contains("0 of 1 registered");
    }

    @Test
    void refusesASubscriberOfAnotherNetwork() {
        var run = register("imsi-999700000000001");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--supi is no subscriber of 310-260");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--algorithm=tuak --res-bits=32 --top=" + OP + OP,
                "--algorithm=TUAK --iterations=3 --topc=" + OP + OP,
                "--algorithm=xor",
                "--opc=e8ed289deba952e4283b54e88e6183ca --r=64,8,32,64,96 --c=" + OP + "," + OP + "," + OP + "," + K
                        + "," + K
            })
    void registersCardsOfOtherAlgorithms(String card) {
        var options = new ArrayList<>(List.of(card.split(" ")));
        options.addAll(List.of("--provision", "--k", K));
        var run = run("imsi-310260000000077", options);
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        assertThat(run.out()).contains("imsi-310260000000077  registered, all keys agree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void concealsTheSupiForTheCurrentKeyOfTheUdm(String profile) {
        var run = register("imsi-310260000000010", "--provision", "--suci-profile", profile);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("imsi-310260000000010  registered, all keys agree");
    }

    @Test
    void tellsThatASuciIsMadeForAnotherKey() {
        var key = "e421686f6fb2d70e3fa28d940494095686c3179fef53514667a6ed106b8a7d3d";
        var run = register("imsi-310260000000011", "--provision", "--suci-profile", "A", "--hn-key", key);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("imsi-310260000000011  rejected: 5GMM cause")
                .contains("does the UDM have the key that the SUPI is concealed for?");
    }

    @Test
    void refusesAKeyThatTheUdmDoesNotHave() {
        var run = register("imsi-310260000000012", "--suci-profile", "A", "--hn-key-id", "77");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("the UDM has no such home network key of Profile A");
    }

    @Test
    void registersManyOverNgapAndGoesThroughAllSteps() {
        var run = overNgap(
                "imsi-310260000000201",
                "--count=3",
                "--parallel=2",
                "--then=session,idle,service,path-switch,path-switch",
                "--then=re-register",
                "--then=deregister");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("imsi-310260000000201  registered, all keys agree")
                .contains("imsi-310260000000203  session: no PDU session: 5GMM cause #90")
                .contains("imsi-310260000000202  service: served, all keys agree")
                .contains("imsi-310260000000202  path-switch: at the other gNB, which has a fresh NH of NCC")
                .contains("imsi-310260000000203  deregister: deregistered")
                .contains("3 of 3 registered", "3 of 3 went through all steps");
    }

    @Test
    void updatesPeriodicallyAndElsewhereOverNgap() {
        var run = overNgap("imsi-310260000000211", "--then=idle,periodic,idle,mobility,switch-off");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("imsi-310260000000211  periodic: registered, all keys agree");
    }

    @Test
    void saysWhyTheAmfRefusesTheGnb() {
        var run = overNgap("imsi-310260000000221", "--tac=99");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("the AMF refused the NG setup: ")
                .contains("this gNB broadcasts 310-260, tracking area 99, SST 1");
    }

    @Test
    void writesACapture(@TempDir Path directory) throws IOException {
        var capture = directory.resolve("n2.pcapng");
        var run = overNgap("imsi-310260000000231", "--pcap", capture.toString());
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(Files.size(capture)).isPositive();
    }

    @Test
    void saysWhatIsToBeExpectedOfAMisbehaviour() {
        var run = overNgap("imsi-310260000000241", "--misbehave=garbage-ngap,garbage-nas,replayed-message");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("to be expected of garbage-ngap: ")
                .contains("imsi-310260000000241  registered, all keys agree");

        var rejected = overNgap("imsi-310260000000242", "--misbehave=wrong-res-star");
        assertThat(rejected.exitCode()).isEqualTo(1);
        assertThat(rejected.out()).contains("imsi-310260000000242  rejected: Authentication Reject");
    }

    @Test
    void listsMisbehaviours() {
        var run = CommandRun.of("ue", "misbehaviours");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("wrong-res-star", "no-answer", "ngksi-in-use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--misbehave=kindness", "--misbehave=no-answer:nothing", "--n2=udp://x", "--sd=12"})
    void refusesWhatItDoesNotKnow(String option) {
        var run = register("imsi-310260000000251", option);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).isNotEmpty();
    }

    private static CommandRun overNgap(String supi, String... more) {
        var options = new ArrayList<>(List.of(
                "--provision", "--tac=7", "--n2", "tcp://127.0.0.1:" + lab.ports().n2()));
        options.addAll(List.of(more));
        return register(supi, options.toArray(String[]::new));
    }

    private static CommandRun register(String supi, String... more) {
        var options = new ArrayList<>(List.of("--k", K, "--op", OP));
        options.addAll(List.of(more));
        return run(supi, options);
    }

    private static CommandRun run(String supi, List<String> options) {
        var arguments = new ArrayList<>(List.of(
                "ue",
                "register",
                "--supi",
                supi,
                "--plmn",
                "310-260",
                "--amf",
                lab.ports().amfUri().toString(),
                "--udm",
                lab.ports().udmUri().toString()));
        arguments.addAll(options);
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
