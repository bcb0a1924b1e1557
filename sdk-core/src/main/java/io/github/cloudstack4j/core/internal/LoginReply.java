// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.Credentials;
import io.github.cloudstack4j.core.spi.Transport.NotSentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Cookie;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads the answer to a login: a session, or why there is none. */
final class LoginReply {
    private static final Set<String> COOKIES = Set.of("JSESSIONID", "sessionkey");
    private static final String USE_KEYS = " API keys need none of that: use a pair of them.";
    private static final String CHECK_LOGIN = "Check user name, password and domain (a path such as /sales/emea, / for"
            + " ROOT). Several failures in a row lock the user.";

    private final JsonFactory parsers;

    LoginReply(JsonFactory parsers) {
        this.parsers = parsers;
    }

    /** Nobody looked at the login: the answer holds for the command as well, which was not sent. */
    static final class TryLater extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Response response;

        private TryLater(Response response) {
            super("HTTP " + response.code(), null, false, false);
            this.response = response;
        }

        Response response() {
            return response;
        }
    }

    /** The login did not come through, and so nothing of the command did. */
    static NotSentException notSent(String why, IOException cause) {
        return new NotSentException("the login before it failed: " + why, cause);
    }

    /**
     * @throws AuthenticationException if the server refused it, or gave a session that is good for nothing
     * @throws TryLater with an answer that is to be treated as the command's own
     * @throws NotSentException if what came back is no answer
     */
    Session read(Response response, Credentials.Login caller) throws IOException, TryLater {
        int status = response.code();
        if (status == 429 || status == 503 || status >= 300 && status < 400 || status == 404) {
            throw new TryLater(response);
        }
        try (response) {
            var reply = reply(response);
            if (!response.isSuccessful()) {
                throw refused(status, reply);
            }
            if (isTrue(reply, "is2faenabled") && !isTrue(reply, "is2faverified")) {
                throw new AuthenticationException(
                        error(511, "the user needs a second factor, which a program cannot give"), USE_KEYS.strip());
            }
            if (isTrue(reply, "passwordchangerequired")) {
                throw new AuthenticationException(
                        error(531, "the user must change the password first"),
                        "Log in to the user interface as " + caller.getUsername() + " and change it." + USE_KEYS);
            }
            return session(response, reply, caller);
        }
    }

    private Map<?, ?> reply(Response response) throws IOException {
        try (var parser = parsers.createParser(response.body().byteStream())) {
            return Envelope.enter(parser).readFields();
        } catch (IOException e) {
            var what = response.isSuccessful() ? "its answer is damaged" : "HTTP " + response.code();
            throw notSent(what, e);
        }
    }

    private static AuthenticationException refused(int status, Map<?, ?> reply) {
        var code = reply.get("errorcode") instanceof Number number ? number.intValue() : status;
        var internal = reply.get("cserrorcode") instanceof Number number ? number.intValue() : null;
        var text = reply.get("errortext") instanceof String words ? words : "HTTP " + status;
        return new AuthenticationException(ApiError.ofReply("login", status, code, internal, text), CHECK_LOGIN);
    }

    private static Session session(Response response, Map<?, ?> reply, Credentials.Login caller) {
        var cookies = ours(Cookie.parseAll(response.request().url(), response.headers()));
        if (cookies.isEmpty() || !(reply.get("sessionkey") instanceof String key)) {
            throw new AuthenticationException(
                    error(response.code(), "it was accepted, but no session came with the answer"),
                    "Check whether a proxy on the way takes cookies out.");
        }
        return new Session(caller, cookies, key);
    }

    private static String ours(List<Cookie> received) {
        var sent = new ArrayList<String>();
        @Nullable String id = null;
        for (var cookie : received) {
            if (COOKIES.contains(cookie.name())) {
                sent.add(cookie.name() + "=" + cookie.value());
                id = cookie.name().equals("JSESSIONID") ? cookie.value() : id;
            }
        }
        return id == null ? "" : String.join("; ", sent);
    }

    private static boolean isTrue(Map<?, ?> reply, String name) {
        return "true".equalsIgnoreCase(String.valueOf(reply.get(name)));
    }

    private static ApiError error(int code, String text) {
        return ApiError.ofReply("login", 200, code, null, text);
    }
}
