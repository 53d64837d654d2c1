package io.akalab.sbi.tls;

import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundle;

/** Makes the TLS contexts of bundles, whose secrets go into the key log where there is one. */
public final class TlsContexts {

    /** The one version that is spoken. */
    public static final String PROTOCOL = "TLSv1.3";

    private final UnaryOperator<SSLContext> observed;

    TlsContexts(UnaryOperator<SSLContext> observed) {
        this.observed = observed;
    }

    /** A context with the certificate, key and CAs that are in a bundle now. */
    public SSLContext of(SslBundle bundle) {
        return observed.apply(bundle.createSslContext());
    }
}
