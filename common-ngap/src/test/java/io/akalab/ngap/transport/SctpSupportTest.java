package io.akalab.ngap.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.akalab.ngap.capture.NgapCapture;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SctpSupportTest {

    @Test
    void tellsAMissingLibraryFromAMissingKernelModule() {
        assertThat(SctpSupport.explain(new UnsupportedOperationException(
                        "libsctp.so.1: cannot open shared object file: No such file or directory")))
                .contains("libsctp.so.1 is missing")
                .contains("apt-get install libsctp1");
        assertThat(SctpSupport.explain(new UnsupportedOperationException("Protocol not supported")))
                .contains("kernel has no SCTP")
                .contains("modprobe sctp");
        assertThat(SctpSupport.explain(new NoClassDefFoundError("com/sun/nio/sctp/SctpChannel")))
                .contains("jdk.sctp");
        assertThat(SctpSupport.explain(new UnsupportedOperationException("SCTP not supported on this platform")))
                .contains("not supported on this platform");
    }

    /** On any host: with SCTP it listens, without it says what is missing. */
    @Test
    void listensOrSaysWhatIsMissing() throws IOException {
        var address = N2Address.parse("sctp://127.0.0.1:0");
        var missing = N2Transports.whyNoSctp();
        if (missing.isEmpty()) {
            try (var listener = N2Transports.listen(address, new Recorder(), NgapCapture.none())) {
                assertThat(listener.address().port()).isPositive();
            }
        } else {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> N2Transports.listen(address, new Recorder(), NgapCapture.none()))
                    .withMessageContaining(missing.get());
        }
        assertThat(N2Transports.hasSctp()).isEqualTo(missing.isEmpty());
    }
}
