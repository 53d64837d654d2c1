package io.akalab.sbi.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.sbi.problem.Cause;
import io.akalab.sbi.problem.SbiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class TokenClientTest {

    private static final TokenTarget TARGET = new TokenTarget("UDM", "nudm-ueau");

    private final List<Runnable> background = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int issued;
    private boolean silent;
    private boolean inBackground;

    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Executor executor = task -> {
        if (inBackground) {
            background.add(task);
        } else {
            task.run();
        }
    };
    private final TokenClient tokens = new TokenClient(_ -> issue(), clock, executor);

    @Test
    void keepsATokenForEachTarget() {
        assertThat(tokens.token(TARGET)).isEqualTo("token 1");
        assertThat(tokens.token(TARGET)).isEqualTo("token 1");
        assertThat(tokens.token(new TokenTarget("UDM", "nudm-sdm"))).isEqualTo("token 2");
    }

    @Test
    void renewsATokenInTheBackgroundWhileItStillLasts() {
        tokens.token(TARGET);
        inBackground = true;
        now = Instant.EPOCH.plusSeconds(80);

        assertThat(tokens.token(TARGET)).isEqualTo("token 1");
        assertThat(tokens.token(TARGET)).isEqualTo("token 1");
        assertThat(background).hasSize(1);
        background.getFirst().run();

        assertThat(tokens.token(TARGET)).isEqualTo("token 2");
    }

    @Test
    void goesOnWithATokenThatCannotBeRenewedAndTriesAgainAfterAWhile() {
        tokens.token(TARGET);
        silent = true;
        now = Instant.EPOCH.plusSeconds(80);
        assertThat(tokens.token(TARGET)).isEqualTo("token 1");

        silent = false;
        assertThat(tokens.token(TARGET)).isEqualTo("token 1");
        now = now.plus(Duration.ofSeconds(5));
        tokens.token(TARGET);
        assertThat(tokens.token(TARGET)).isEqualTo("token 2");
    }

    @Test
    void saysWhyThereIsNoTokenOnceTheFormerHasExpired() {
        tokens.token(TARGET);
        silent = true;
        now = Instant.EPOCH.plusSeconds(100);
        assertThatThrownBy(() -> tokens.token(TARGET)).isInstanceOf(SbiProblem.class);
    }

    @Test
    void forgetsATokenThatWasRefusedUnlessThereIsAnotherAlready() {
        var first = tokens.token(TARGET);
        tokens.refused(TARGET, first);
        assertThat(tokens.token(TARGET)).isEqualTo("token 2");
        tokens.refused(TARGET, first);
        assertThat(tokens.token(TARGET)).isEqualTo("token 2");
    }

    private IssuedToken issue() {
        if (silent) {
            throw new SbiProblem(Cause.NETWORK_FAILURE, "the NRF is not reachable");
        }
        issued++;
        return new IssuedToken("token " + issued, now.plusSeconds(80), now.plusSeconds(100));
    }
}
