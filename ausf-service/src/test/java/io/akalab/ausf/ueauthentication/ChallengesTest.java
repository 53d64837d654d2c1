package io.akalab.ausf.ueauthentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akalab.crypto.Octets;
import io.akalab.crypto.aka.HeAv;
import io.akalab.crypto.identity.Plmn;
import io.akalab.crypto.identity.ServingNetworkName;
import io.akalab.crypto.identity.Supi;
import io.akalab.crypto.keys.Kausf;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChallengesTest {

    private static final Octets ANY = Octets.of(new byte[16]);

    private final AtomicLong nanos = new AtomicLong();
    private final Challenges challenges = new Challenges(
            new AuthenticationProperties(List.of(URI.create("http://udm")), Set.of(), Duration.ofSeconds(60), 1, 1),
            nanos::get);

    @Test
    void wipesTheKeysOfAChallengeThatNobodyHasAnsweredInTime() {
        var kausf = Kausf.of(new byte[32]);
        challenges.keep(challenge(kausf));
        assertThat(challenges.isFull()).isTrue();
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(challenges.isFull()).isFalse();
        assertThatThrownBy(kausf::toArray).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesTheKeysOfAChallengeToWhoeverTakesIt() {
        var kausf = Kausf.of(new byte[32]);
        var id = challenges.keep(challenge(kausf));
        challenges.take(id, Challenge.OfFiveGAka.class);
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(challenges.isFull()).isFalse();
        assertThat(kausf.toArray()).hasSize(32);
    }

    private static Challenge challenge(Kausf kausf) {
        var attempt = new Attempt(
                AuthenticationMethod.FIVE_G_AKA,
                Supi.parse("imsi-999700000000001"),
                ServingNetworkName.of(new Plmn("999", "70")));
        return new Challenge.OfFiveGAka(attempt, new HeAv(ANY, ANY, ANY, kausf));
    }
}
