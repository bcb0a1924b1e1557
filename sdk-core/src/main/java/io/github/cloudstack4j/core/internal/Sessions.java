// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.Credentials;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls in a session, which the first call opens and all share. When the server has ended it, the next attempt opens
 * another: the server did nothing for this one.
 */
final class Sessions implements Authenticator<Credentials.Login> {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");
    private static final String ENDED = "unable to verify user credentials";
    private static final int EXCERPT_BYTES = 4096;
    private static final long LOGOUT_SECONDS = 2;

    private final LoginReply replies;
    private final ReentrantLock login = new ReentrantLock();
    private final AtomicReference<@Nullable Session> open = new AtomicReference<>();
    /** The last login that was refused, for those who waited for it; a wrong password must not be sent by each. */
    private volatile @Nullable Refusal refusal;

    Sessions(JsonFactory parsers) {
        this.replies = new LoginReply(parsers);
    }

    private record Refusal(Credentials.Login caller, AuthenticationException answer) {}

    @Override
    public Response send(Interceptor.Chain chain, Request request, CommandBody command, Credentials.Login caller)
            throws IOException {
        var delivery = Objects.requireNonNull(request.tag(Delivery.class));
        var session = open.get();
        if (session == null || !session.isOf(caller)) {
            return sendInNew(chain, request, command, caller, delivery);
        }
        var response = chain.proceed(inSession(request, command.parameters(), session));
        if (response.code() == 401 && response.peekBody(EXCERPT_BYTES).string().contains(ENDED)) {
            open.compareAndSet(session, null);
            delivery.renewIdentity();
        }
        return response;
    }

    /** Opens a session unless another call has just done so, and sends the command in it. */
    private Response sendInNew(
            Interceptor.Chain chain, Request request, CommandBody command, Credentials.Login caller, Delivery delivery)
            throws IOException {
        Session session;
        try {
            session = session(chain, request, caller);
        } catch (LoginReply.TryLater e) {
            return e.response();
        } finally {
            // What has been on the wire so far was not this command.
            delivery.beginAgain();
        }
        return chain.proceed(inSession(request, command.parameters(), session));
    }

    private Session session(Interceptor.Chain chain, Request request, Credentials.Login caller)
            throws IOException, LoginReply.TryLater {
        var refusedBefore = refusal;
        lock(chain);
        try {
            var other = open.get();
            if (other != null && other.isOf(caller)) {
                return other;
            }
            var refusedNow = refusal;
            if (refusedNow != null
                    && refusedNow != refusedBefore
                    && refusedNow.caller().equals(caller)) {
                throw refusedNow.answer();
            }
            var session = logIn(chain, request, caller);
            open.set(session);
            return session;
        } catch (AuthenticationException e) {
            refusal = new Refusal(caller, e);
            throw e;
        } finally {
            login.unlock();
        }
    }

    /** A login takes no longer than an attempt may, and so nobody waits longer for another's. */
    private void lock(Interceptor.Chain chain) throws IOException {
        try {
            if (!login.tryLock(chain.call().timeout().timeoutNanos(), TimeUnit.NANOSECONDS)) {
                throw LoginReply.notSent("another call's login takes too long", new InterruptedIOException("timeout"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LoginReply.notSent(
                    "interrupted while another call logs in", new InterruptedIOException("interrupted"));
        }
    }

    private Session logIn(Interceptor.Chain chain, Request request, Credentials.Login caller)
            throws IOException, LoginReply.TryLater {
        log.debug("login: {}", caller);
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("command", "login");
        parameters.put("response", "json");
        parameters.put("username", caller.getUsername());
        parameters.put("password", caller.getPassword().reveal());
        parameters.put("domain", caller.getDomain());
        Response response;
        try {
            response = chain.proceed(request.newBuilder()
                    .post(new AuthenticatedForm(encode(parameters)))
                    .build());
        } catch (IOException e) {
            throw LoginReply.notSent(String.valueOf(e.getMessage()), e);
        }
        return replies.read(response, caller);
    }

    /** The key goes into the body: an URL is written into the log of every proxy. */
    private static Request inSession(Request request, Map<String, String> parameters, Session session) {
        var form = new TreeMap<>(parameters);
        form.put("sessionkey", session.key());
        return request.newBuilder()
                .header("Cookie", session.cookies())
                .post(new AuthenticatedForm(encode(form)))
                .build();
    }

    private static byte[] encode(Map<String, String> form) {
        var bytes = new FormBytes(256);
        form.forEach(bytes::append);
        return bytes.toBytes();
    }

    @Override
    public void close(OkHttpClient http, Request.Builder blank) {
        var session = open.getAndSet(null);
        if (session == null) {
            return;
        }
        var call = http.newCall(inSession(
                blank.post(new AuthenticatedForm(new byte[0])).build(),
                Map.of("command", "logout", "response", "json"),
                session));
        call.timeout().timeout(LOGOUT_SECONDS, TimeUnit.SECONDS);
        try (var response = call.execute()) {
            log.debug("logout: HTTP {}", response.code());
        } catch (Exception e) {
            // OkHttp, written in Kotlin, lets an interrupt escape undeclared.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            log.debug("logout failed, so the server will end the session by itself: {}", e.toString());
        }
    }
}
