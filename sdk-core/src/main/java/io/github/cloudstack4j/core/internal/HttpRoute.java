// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.ProxySettings;
import io.github.cloudstack4j.core.TlsSettings;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of the built-in HTTP client to the server: through which proxy, and trusting whom. */
final class HttpRoute {
    private static final Logger log = LoggerFactory.getLogger(HttpRoute.class);
    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    private final CloudStackConfig config;

    private HttpRoute(CloudStackConfig config) {
        this.config = config;
    }

    static HttpRoute of(CloudStackConfig config) {
        return new HttpRoute(config);
    }

    void applyTo(OkHttpClient.Builder builder) {
        boolean encrypted = "https".equalsIgnoreCase(config.getEndpoint().getScheme());
        builder.connectionSpecs(List.of(encrypted ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT));
        if (encrypted) {
            encrypt(builder, config.getTls());
        }
        var proxy = config.getProxy();
        if (proxy != null) {
            goThrough(builder, proxy, encrypted);
        }
    }

    private void encrypt(OkHttpClient.Builder builder, TlsSettings settings) {
        var tls = TlsContext.of(settings);
        builder.sslSocketFactory(tls.sslContext().getSocketFactory(), tls.trustManager());
        if (tls.isTrustingAll()) {
            log.warn(
                    "Certificates are not checked on the way to {}: whoever gets between reads and changes everything.",
                    config.getEndpoint());
            builder.hostnameVerifier((host, session) -> true);
        }
    }

    private static void goThrough(OkHttpClient.Builder builder, ProxySettings proxy, boolean encrypted) {
        builder.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())));
        var authorization = authorization(proxy);
        if (authorization == null) {
            return;
        }
        if (encrypted) {
            // Asked when the tunnel is opened: the server at its other end must not see it.
            builder.proxyAuthenticator((route, response) -> response.request().header(PROXY_AUTHORIZATION) != null
                    ? null
                    : response.request()
                            .newBuilder()
                            .header(PROXY_AUTHORIZATION, authorization)
                            .build());
        } else {
            // At once, because a form that the proxy turned back could not be sent a second time.
            builder.addInterceptor(chain -> chain.proceed(chain.request()
                    .newBuilder()
                    .header(PROXY_AUTHORIZATION, authorization)
                    .build()));
        }
    }

    private static @Nullable String authorization(ProxySettings proxy) {
        var username = proxy.getUsername();
        if (username == null) {
            return null;
        }
        var password = proxy.getPassword();
        if (password == null) {
            throw new InvalidRequestException(
                    "The settings of the proxy " + proxy.getHost() + " have no password, because"
                            + " they were serialised and a secret never is: build them again with login(…).");
        }
        return Credentials.basic(username, password.reveal(), StandardCharsets.UTF_8);
    }
}
