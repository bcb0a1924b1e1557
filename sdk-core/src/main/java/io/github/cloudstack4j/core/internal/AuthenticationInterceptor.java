// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.Credentials;
import io.github.cloudstack4j.core.spi.CredentialsProvider;
import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks for each attempt who calls, and sends it in that caller's way. */
final class AuthenticationInterceptor implements Interceptor {
    private final Supplier<CredentialsProvider> provider;
    private final Authenticator<Credentials.KeyPair> signing;
    private final Authenticator<Credentials.Login> sessions;

    AuthenticationInterceptor(
            Supplier<CredentialsProvider> provider,
            Authenticator<Credentials.KeyPair> signing,
            Authenticator<Credentials.Login> sessions) {
        this.provider = provider;
        this.signing = signing;
        this.sessions = sessions;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        if (request.body() instanceof CommandBody command) {
            var caller = caller(command);
            return caller instanceof Credentials.KeyPair keys
                    ? signing.send(chain, request, command, keys)
                    : sessions.send(chain, request, command, (Credentials.Login) caller);
        }
        if (request.body() instanceof AuthenticatedForm) {
            return chain.proceed(request);
        }
        throw new IllegalStateException("Only commands are sent through the authenticator");
    }

    private Credentials caller(CommandBody command) {
        var asked = provider.get();
        Credentials caller;
        try {
            caller = asked.getCredentials();
        } catch (CloudStackException clear) {
            throw clear;
        } catch (RuntimeException e) {
            throw failed(command, asked, "threw " + e.getClass().getSimpleName(), e);
        }
        if (caller == null) {
            throw failed(command, asked, "gave null", null);
        }
        return caller;
    }

    private static CloudStackException failed(
            CommandBody command, CredentialsProvider asked, String how, @Nullable RuntimeException cause) {
        return new CloudStackException(
                command.command() + " was not sent, because the credentials provider "
                        + asked.getClass().getName() + " " + how
                        + ". Correct it; no other credentials are tried in its place.",
                cause);
    }

    /** See {@link Authenticator#close}. */
    void close(OkHttpClient http, Request.Builder blank) {
        signing.close(http, blank);
        sessions.close(http, blank);
    }
}
