// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.User;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users who came with their password: login, logout, and who a session belongs to. */
final class Sessions {

    private static final String ID = "JSESSIONID";
    private static final String KEY = "sessionkey";

    private final World world;
    private final Map<String, Session> sessions = new HashMap<>();

    Sessions(World world) {
        this.world = world;
    }

    /** One session; it ends when nothing was asked in it for a while. */
    static final class Session {
        private final String id;
        private final String key;
        private final User user;
        private Instant lastUse;

        private Session(String id, String key, User user, Instant lastUse) {
            this.id = id;
            this.key = key;
            this.user = user;
            this.lastUse = lastUse;
        }

        User user() {
            return user;
        }
    }

    /** The session that the request's cookie names, unless it is over. */
    Optional<Session> find(RequestCookies cookies) {
        return world.locked(() -> {
            var session = sessions.get(String.valueOf(cookies.get(ID)));
            if (session == null) {
                return Optional.empty();
            }
            var timeout = Duration.ofMinutes(world.settings().getInt("session.timeout"));
            if (world.now().isAfter(session.lastUse.plus(timeout))) {
                sessions.remove(session.id);
                return Optional.empty();
            }
            return Optional.of(session);
        });
    }

    /** Whether the request shows the session's key where the server wants to see it; if not, the session is over. */
    boolean admits(Session session, RequestParameters parameters, RequestCookies cookies) {
        return world.locked(() -> {
            var parameter = session.key.equals(parameters.get(KEY));
            var cookie = session.key.equals(cookies.get(KEY));
            var admitted = switch (world.settings()
                    .get("api.sessionkey.check.locations")
                    .toLowerCase(Locale.ROOT)) {
                case "parameteronly" -> parameter;
                case "cookieorparameter" -> cookie || parameter;
                default -> cookie && parameter;
            };
            if (admitted) {
                session.lastUse = world.now();
            } else {
                sessions.remove(session.id);
            }
            return admitted;
        });
    }

    void end(Session session) {
        world.locked(() -> {
            sessions.remove(session.id);
        });
    }

    HttpAnswer login(RequestParameters parameters, RequestCookies cookies, boolean post) {
        if (!post) {
            return new HttpAnswer(
                    405, "text/plain;charset=utf-8", "Please use HTTP POST to authenticate using this API", null, null);
        }
        return world.locked(() -> {
            find(cookies).ifPresent(this::end);
            var username = parameters.get("username");
            var domainId = Optional.ofNullable(parameters.get("domainId")).orElse(parameters.get("domainid"));
            Optional<Domain> domain;
            if (domainId == null) {
                var path = slashed(Optional.ofNullable(parameters.get("domain")).orElse(""));
                domain = world.domains().stream()
                        .filter(each -> pathOf(each).equals(path))
                        .findFirst();
                if (domain.isEmpty()) {
                    return refused(parameters, 531, "Unable to find the domain from the path " + path);
                }
            } else {
                domain = domainById(domainId);
                if (domain.isEmpty() && !domainId.matches("\\d+")) {
                    return refused(parameters, 401, "Invalid domain id entered, please enter a valid one");
                }
            }
            return domain.flatMap(known -> user(known, username, parameters.get("password")))
                    .map(user -> begun(parameters, user))
                    .orElseGet(() -> refused(
                            parameters,
                            531,
                            "Failed to authenticate user " + username + " in domain "
                                    + domain.map(known -> String.valueOf(known.number()))
                                            .orElse(domainId)
                                    + "; please provide valid credentials"));
        });
    }

    private Optional<Domain> domainById(String id) {
        return id.isEmpty()
                ? Optional.of(world.rootDomain())
                : world.domains().stream()
                        .filter(each -> each.uuid().equals(id)
                                || String.valueOf(each.number()).equals(id))
                        .findFirst();
    }

    private Optional<User> user(Domain domain, @Nullable String username, @Nullable String password) {
        return world.users().stream()
                .filter(user -> user.account().domain().equals(domain))
                .filter(user -> user.name().equals(username) && user.password().equals(password))
                .findFirst();
    }

    /** A domain as it is logged in to: unlike elsewhere, ROOT is not part of the path. */
    private static String pathOf(Domain domain) {
        return domain.parent() == null ? "/" : pathOf(domain.parent()) + domain.name() + "/";
    }

    private static String slashed(String path) {
        var inner = path.replaceFirst("^/", "").replaceFirst("/$", "");
        return inner.isEmpty() ? "/" : "/" + inner + "/";
    }

    private HttpAnswer begun(RequestParameters parameters, User user) {
        var session = new Session(world.ids().sessionId(), world.ids().sessionKey(), user, world.now());
        sessions.put(session.id, session);
        return answer(parameters, 200, new Envelope("loginresponse", view(session)), null)
                .settingCookies(List.of(
                        ID + "=" + session.id + ";Path=/client;HttpOnly",
                        KEY + "=" + session.key + ";HttpOnly;SameSite=Lax"));
    }

    private ObjectNode view(Session session) {
        var user = session.user;
        var account = user.account();
        var view = JsonNodeFactory.instance
                .objectNode()
                .put("username", user.name())
                .put("userid", user.uuid())
                .put("domainid", account.domain().uuid())
                .put("timeout", world.settings().getInt("session.timeout") * 60)
                .put("account", account.name())
                .put("firstname", user.name())
                .put("lastname", "User")
                .put("type", String.valueOf(account.role().accountType()))
                .put("timezoneoffset", "0.0")
                .put("registered", "false")
                .put(KEY, session.key)
                .put("is2faenabled", String.valueOf(world.needsSecondFactor(user)))
                .put("is2faverified", "false");
        if (world.needsSecondFactor(user)) {
            view.put("providerfor2fa", "totp").put("issuerfor2fa", "CloudStack");
        }
        if (user.role() == Role.ADMIN) {
            view.put("managementserverid", world.rootDomain().uuid());
        }
        return view;
    }

    HttpAnswer logout(RequestParameters parameters, RequestCookies cookies) {
        return world.locked(() -> {
            var session = find(cookies);
            if (session.isEmpty()) {
                var text = "Session not found for the logout process.";
                var content = Envelope.error(431).put("cserrorcode", 9999).put("errortext", text);
                return answer(parameters, 431, new Envelope("logoutresponse", content), text);
            }
            end(session.get());
            var content = JsonNodeFactory.instance.objectNode().put("description", "success");
            return answer(parameters, 200, new Envelope("logoutresponse", content), null)
                    .settingCookies(List.of(ID + "=;Max-Age=0", KEY + "=;Max-Age=0"));
        });
    }

    private static HttpAnswer refused(RequestParameters parameters, int code, String text) {
        var content = Envelope.error(code).put("errortext", text);
        return answer(parameters, code, new Envelope("loginresponse", content), text);
    }

    private static HttpAnswer answer(
            RequestParameters parameters, int status, Envelope envelope, @Nullable String description) {
        return parameters.wantsJson()
                ? new HttpAnswer(status, HttpAnswer.JSON, envelope.json(), description, null)
                : new HttpAnswer(status, HttpAnswer.XML, envelope.xml(null), description, null);
    }
}
