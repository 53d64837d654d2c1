package io.akalab.sbi.tls;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** A context that is set up already, whose engines are observed. Its sockets are not: neither side of the SBI has any. */
final class ObservedContext extends SSLContextSpi {

    private final SSLContext platform;
    private final KeyLog log;

    private ObservedContext(SSLContext platform, KeyLog log) {
        this.platform = platform;
        this.log = log;
    }

    static SSLContext of(SSLContext platform, KeyLog log) {
        return new SSLContext(new ObservedContext(platform, log), platform.getProvider(), platform.getProtocol()) {};
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return new ObservedEngine(platform.createSSLEngine(), new ObservedConnection(log));
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return new ObservedEngine(platform.createSSLEngine(host, port), new ObservedConnection(log));
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        throw new UnsupportedOperationException("it is set up already");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return platform.getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return platform.getServerSocketFactory();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return platform.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return platform.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        return platform.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return platform.getSupportedSSLParameters();
    }
}
