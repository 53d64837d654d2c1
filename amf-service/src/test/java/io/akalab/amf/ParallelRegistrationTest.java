package io.akalab.amf;

import static org.assertj.core.api.Assertions.assertThat;

import io.akalab.crypto.identity.Guti;
import io.akalab.nas.message.AuthenticationRequest;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many UEs at once. */
class ParallelRegistrationTest {

    private static final int UES = 100;

    @Test
    void hundredUesRegisterAtOnceEachWithItsOwnGuti() throws ExecutionException, InterruptedException {
        try (var lab = new Lab();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ues = IntStream.range(0, UES).mapToObj(_ -> lab.ue()).toList();
            var registrations = new ArrayList<Future<TestUe>>();
            ues.forEach(ue -> registrations.add(threads.submit(ue::register)));
            for (var registration : registrations) {
                assertThat(registration.get().state().rmState()).isEqualTo("RM-REGISTERED");
            }
            assertThat(ues.stream().map(TestUe::guti).map(Guti::tmsi).distinct())
                    .hasSize(UES);
        }
    }

    @Test
    void messagesOfOneUeAreWorkedOffOneAfterTheOther() throws ExecutionException, InterruptedException {
        try (var lab = new Lab();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ue = lab.ue();
            ue.open(ue.registrationRequest());
            var answer = ue.answer(ue.received(AuthenticationRequest.class)).encode();
            var sent = IntStream.range(0, 8)
                    .mapToObj(_ ->
                            threads.submit(() -> new TestUe(lab.client(), ue.imsi(), ue.associationId()).send(answer)))
                    .toList();
            for (var each : sent) {
                assertThat(each.get().messages()).hasSize(1);
            }
            assertThat(lab.ausf().confirmations(ue.imsi())).hasSize(1);
        }
    }
}
