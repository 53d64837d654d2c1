package io.akalab.lab.ue;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Plmn;
import io.akalab.lab.CommandRun;
import io.akalab.lab.functions.Lab;
import io.akalab.lab.functions.LabSettings;
import io.akalab.lab.functions.Ports;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Simulated UEs against a real lab of a network with a three-digit MNC. */
class UeRegisterCommandTest {

    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OP = "cdc202d5123e20f62b6d676ac72cb318";

    private static Lab lab;

    @BeforeAll
    static void start() {
        lab = Lab.start(new LabSettings(Ports.free(), null, new Plmn("310", "260"), 7, 1));
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

    private static CommandRun register(String supi, String... more) {
        var arguments = new ArrayList<>(List.of(
                "ue",
                "register",
                "--supi",
                supi,
                "--k",
                K,
                "--op",
                OP,
                "--plmn",
                "310-260",
                "--amf",
                lab.ports().amfUri().toString(),
                "--udm",
                lab.ports().udmUri().toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
