// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.HttpStack;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.ProxySettings;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLParameters;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of the built-in HTTP clients to the server: through which proxy, and trusting whom. */
final class HttpRoute {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");
    static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    private static final String[] TLS_VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final URI endpoint;
    private final boolean encrypted;
    private final @Nullable ProxySettings proxy;
    private final @Nullable String proxyAuthorization;
    private final @Nullable TlsContext tls;
    private final @Nullable InvalidRequestException obstacle;

    private HttpRoute(
            CloudStackConfig config,
            @Nullable String proxyAuthorization,
            @Nullable TlsContext tls,
            @Nullable InvalidRequestException obstacle) {
        this.endpoint = config.getEndpoint();
        this.encrypted = isEncrypted(config);
        this.proxy = config.getProxy();
        this.proxyAuthorization = proxyAuthorization;
        this.tls = tls;
        this.obstacle = obstacle;
    }

    static HttpRoute of(CloudStackConfig config) {
        if (config.getTransport() != null) {
            return new HttpRoute(config, null, null, null);
        }
        try {
            var tls = isEncrypted(config) ? TlsContext.of(config.getTls()) : null;
            var authorization = authorization(config.getProxy());
            if (authorization != null && tls != null && config.getHttpStack() == HttpStack.JAVA) {
                throw new InvalidRequestException("The JDK's HTTP client keeps the password from the proxy when the"
                        + " endpoint is https: use HttpStack.OKHTTP, or a proxy that asks for none.");
            }
            return new HttpRoute(config, authorization, tls, null);
        } catch (InvalidRequestException obstacle) {
            return new HttpRoute(config, null, null, obstacle);
        }
    }

    private static boolean isEncrypted(CloudStackConfig config) {
        return "https".equalsIgnoreCase(config.getEndpoint().getScheme());
    }

    /** @throws InvalidRequestException if a key or a password was lost by serialisation, or cannot be used */
    void requirePassable() {
        if (obstacle != null) {
            throw obstacle;
        }
    }

    void applyTo(HttpClient.Builder builder) {
        if (tls != null) {
            warnIfUnchecked(tls);
            builder.sslContext(tls.sslContext()).sslParameters(new SSLParameters(null, TLS_VERSIONS));
        }
        if (proxy != null) {
            builder.proxy(ProxySelector.of(InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())));
        }
    }

    /** What makes the client known to a proxy that sees the requests themselves; null where there is none. */
    @Nullable
    String openProxyAuthorization() {
        return encrypted ? null : proxyAuthorization;
    }

    private void warnIfUnchecked(TlsContext context) {
        if (context.isTrustingAll()) {
            log.warn(
                    "Certificates are not checked on the way to {}: whoever gets between reads and changes everything.",
                    endpoint);
        }
    }

    void applyTo(OkHttpClient.Builder builder) {
        builder.connectionSpecs(List.of(encrypted ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT));
        if (tls != null) {
            encrypt(builder, tls);
        }
        if (proxy != null) {
            goThrough(builder, proxy);
        }
    }

    private void encrypt(OkHttpClient.Builder builder, TlsContext context) {
        builder.sslSocketFactory(context.sslContext().getSocketFactory(), context.trustManager());
        warnIfUnchecked(context);
        if (context.isTrustingAll()) {
            builder.hostnameVerifier((host, session) -> true);
        }
    }

    private void goThrough(OkHttpClient.Builder builder, ProxySettings through) {
        builder.proxy(
                new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(through.getHost(), through.getPort())));
        var authorization = proxyAuthorization;
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

    private static @Nullable String authorization(@Nullable ProxySettings proxy) {
        var username = proxy == null ? null : proxy.getUsername();
        if (proxy == null || username == null) {
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
