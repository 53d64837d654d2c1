package io.akalab.sbi.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Has Location headers and links name {@code akalab.sbi.api-root}: whoever follows them must reach this very function, whatever name it
 * was called by.
 */
final class OwnAddressFilter extends HttpFilter {

    private final transient URI apiRoot;

    OwnAddressFilter(URI apiRoot) {
        this.apiRoot = apiRoot;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new AtOwnAddress(request, apiRoot), response);
    }

    private static final class AtOwnAddress extends HttpServletRequestWrapper {

        private final URI apiRoot;

        AtOwnAddress(HttpServletRequest request, URI apiRoot) {
            super(request);
            this.apiRoot = apiRoot;
        }

        @Override
        public String getScheme() {
            return apiRoot.getScheme();
        }

        @Override
        public String getServerName() {
            return apiRoot.getHost();
        }

        @Override
        public int getServerPort() {
            if (apiRoot.getPort() >= 0) {
                return apiRoot.getPort();
            }
            return apiRoot.getScheme().equals("https") ? 443 : 80;
        }
    }
}
