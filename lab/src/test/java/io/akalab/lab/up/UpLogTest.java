package io.akalab.lab.up;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UpLogTest {

    private final Logger gnbs = (Logger) LoggerFactory.getLogger(UpLog.GNBS);
    private final Logger ues = (Logger) LoggerFactory.getLogger(UpLog.UES);

    @BeforeEach
    @AfterEach
    void leaveTheLevelsOpen() {
        gnbs.setLevel(null);
        ues.setLevel(null);
    }

    @Test
    void tellsWhichGnbsComeAndWhyUesAreTurnedAway() {
        UpLog.tellOfGnbsAndUes();
        assertThat(gnbs.isInfoEnabled()).isTrue();
        assertThat(ues.isDebugEnabled()).isTrue();
    }

    @Test
    void leavesALevelThatWasSet() {
        ues.setLevel(Level.ERROR);
        UpLog.tellOfGnbsAndUes();
        assertThat(ues.getLevel()).isEqualTo(Level.ERROR);
    }
}
