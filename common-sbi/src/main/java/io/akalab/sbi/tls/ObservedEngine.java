package io.akalab.sbi.tls;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiFunction;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** An engine of the platform, at work in the name of an {@link ObservedConnection}. */
public final class ObservedEngine extends SSLEngine {

    private final SSLEngine platform;
    private final ObservedConnection connection;

    ObservedEngine(SSLEngine platform, ObservedConnection connection) {
        super(platform.getPeerHost(), platform.getPeerPort());
        this.platform = platform;
        this.connection = connection;
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] sources, int offset, int length, ByteBuffer destination)
            throws SSLException {
        int start = destination.position();
        SSLEngineResult result = connection.call(() -> platform.wrap(sources, offset, length, destination));
        if (!connection.isKnown() && platform.getUseClientMode()) {
            connection.clientSends(destination.duplicate().flip(), start);
        }
        return result;
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer source, ByteBuffer[] destinations, int offset, int length)
            throws SSLException {
        if (!connection.isKnown() && !platform.getUseClientMode()) {
            connection.clientSends(source, source.position());
        }
        return connection.call(() -> platform.unwrap(source, destinations, offset, length));
    }

    @Override
    public @Nullable Runnable getDelegatedTask() {
        var task = platform.getDelegatedTask();
        return task == null ? null : () -> connection.run(task);
    }

    @Override
    public void beginHandshake() throws SSLException {
        platform.beginHandshake();
    }

    @Override
    public void closeInbound() throws SSLException {
        platform.closeInbound();
    }

    @Override
    public boolean isInboundDone() {
        return platform.isInboundDone();
    }

    @Override
    public void closeOutbound() {
        platform.closeOutbound();
    }

    @Override
    public boolean isOutboundDone() {
        return platform.isOutboundDone();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return platform.getSupportedCipherSuites();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return platform.getEnabledCipherSuites();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        platform.setEnabledCipherSuites(suites);
    }

    @Override
    public String[] getSupportedProtocols() {
        return platform.getSupportedProtocols();
    }

    @Override
    public String[] getEnabledProtocols() {
        return platform.getEnabledProtocols();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        platform.setEnabledProtocols(protocols);
    }

    @Override
    public SSLSession getSession() {
        return platform.getSession();
    }

    @Override
    public @Nullable SSLSession getHandshakeSession() {
        return platform.getHandshakeSession();
    }

    @Override
    public HandshakeStatus getHandshakeStatus() {
        return platform.getHandshakeStatus();
    }

    @Override
    public void setUseClientMode(boolean mode) {
        platform.setUseClientMode(mode);
    }

    @Override
    public boolean getUseClientMode() {
        return platform.getUseClientMode();
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        platform.setNeedClientAuth(need);
    }

    @Override
    public boolean getNeedClientAuth() {
        return platform.getNeedClientAuth();
    }

    @Override
    public void setWantClientAuth(boolean want) {
        platform.setWantClientAuth(want);
    }

    @Override
    public boolean getWantClientAuth() {
        return platform.getWantClientAuth();
    }

    @Override
    public void setEnableSessionCreation(boolean enable) {
        platform.setEnableSessionCreation(enable);
    }

    @Override
    public boolean getEnableSessionCreation() {
        return platform.getEnableSessionCreation();
    }

    @Override
    public SSLParameters getSSLParameters() {
        return platform.getSSLParameters();
    }

    @Override
    public void setSSLParameters(SSLParameters parameters) {
        platform.setSSLParameters(parameters);
    }

    @Override
    public @Nullable String getApplicationProtocol() {
        return platform.getApplicationProtocol();
    }

    @Override
    public @Nullable String getHandshakeApplicationProtocol() {
        return platform.getHandshakeApplicationProtocol();
    }

    @Override
    public void setHandshakeApplicationProtocolSelector(BiFunction<SSLEngine, List<String>, String> selector) {
        platform.setHandshakeApplicationProtocolSelector(selector);
    }

    @Override
    public @Nullable BiFunction<SSLEngine, List<String>, String> getHandshakeApplicationProtocolSelector() {
        return platform.getHandshakeApplicationProtocolSelector();
    }
}
