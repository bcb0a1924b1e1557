// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.http;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.CommandRunner;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.User;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /client/api}: from the parameters of a request to its answer. */
public final class ApiEndpoint {

    private static final Logger LOG = Logger.getLogger(ApiEndpoint.class.getName());
    private static final String DISBELIEF = "unable to verify user credentials and/or request signature";
    private static final String SESSION_DISBELIEF = "unable to verify user credentials";
    private static final Set<String> BEFORE_SECOND_FACTOR = Set.of(
            "listIdps",
            "listApis",
            "listUserTwoFactorAuthenticatorProviders",
            "setupUserTwoFactorAuthentication",
            "validateUserTwoFactorAuthenticationCode");
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private final CommandRunner runner;
    private final SignatureCheck signatures;
    private final Sessions sessions;
    private final World world;
    private final String serverVersion;

    public ApiEndpoint(CommandRunner runner, World world, String serverVersion) {
        this.runner = runner;
        this.signatures = new SignatureCheck(world, runner.contract());
        this.sessions = new Sessions(world);
        this.world = world;
        this.serverVersion = serverVersion;
    }

    /** Whose session or key the request carries, believed or not. */
    public Optional<User> user(RequestParameters parameters, RequestCookies cookies) {
        return sessions.find(cookies).map(Sessions.Session::user).or(() -> signatures.user(parameters));
    }

    public HttpAnswer answer(RequestParameters parameters, RequestCookies cookies, boolean post) {
        try {
            var name = parameters.get("command");
            if ("login".equalsIgnoreCase(name)) {
                return sessions.login(parameters, cookies, post);
            } else if ("logout".equalsIgnoreCase(name)) {
                return sessions.logout(parameters, cookies);
            }
            var session = sessions.find(cookies);
            if (session.isPresent()) {
                return inSession(session.get(), parameters, cookies, post);
            }
            var verified = signatures.verify(parameters, post);
            return verified.isEmpty() ? disbelieved(parameters, DISBELIEF) : run(verified.get(), parameters, post);
        } catch (ApiFault fault) {
            return fault(parameters, fault);
        } catch (RuntimeException defect) {
            LOG.log(Level.SEVERE, defect, () -> "the emulator failed at " + parameters.get("command"));
            return fault(parameters, ApiFault.internal("a defect of the emulator: " + defect));
        }
    }

    /** A signature is not even looked at when there is a session. */
    private HttpAnswer inSession(
            Sessions.Session session, RequestParameters parameters, RequestCookies cookies, boolean post) {
        if (!sessions.admits(session, parameters, cookies)) {
            return disbelieved(parameters, SESSION_DISBELIEF);
        }
        var name = parameters.get("command");
        if (name == null) {
            throw ApiFault.server(400, "no command specified");
        }
        var user = session.user();
        if (!BEFORE_SECOND_FACTOR.contains(name) && world.locked(() -> world.needsSecondFactor(user))) {
            sessions.end(session);
            throw ApiFault.server(
                    511,
                    "Unable to process the API request due to :Two factor authentication is enabled for the user, and"
                            + " the code was not verified");
        }
        var command = runner.contract()
                .find(name)
                .orElseThrow(() -> ApiFault.server(
                        432,
                        user.role() == Role.ADMIN
                                ? "Unknown API command: " + name
                                : "The API [" + name + "] does not exist or is not available for the account "
                                        + user.account().name() + "."));
        return run(new SignatureCheck.Verified(command, user), parameters, post);
    }

    private HttpAnswer fault(RequestParameters parameters, ApiFault fault) {
        return render(parameters, Envelope.of(responseKey(parameters), fault), fault.errorCode(), fault.getMessage());
    }

    private HttpAnswer run(SignatureCheck.Verified verified, RequestParameters parameters, boolean post) {
        requirePrintable(parameters);
        var command = verified.command();
        var answer = runner.run(command, parameters.all(), verified.user(), post);
        var rendered = render(parameters, Envelope.of(command.responseKey(), answer), 200, null);
        return answer instanceof Answer.Started started
                ? new HttpAnswer(
                        200,
                        rendered.contentType(),
                        rendered.body(),
                        null,
                        started.job().uuid())
                : rendered;
    }

    private static void requirePrintable(RequestParameters parameters) {
        parameters.all().forEach((name, value) -> {
            if (!name.equals("activationrule")
                    && CONTROL_CHARACTERS.matcher(value).find()) {
                throw ApiFault.badParameter(
                        "Received value containing illegal ASCII non-printable characters for parameter " + name);
            }
        });
    }

    private HttpAnswer disbelieved(RequestParameters parameters, String text) {
        var content = Envelope.error(401).put("errortext", text);
        if (parameters.wantsJson()) {
            return new HttpAnswer(
                    401, HttpAnswer.JSON, new Envelope(responseKey(parameters), content).json(), text, null);
        }
        var key = parameters.get("command") == null ? Envelope.ERROR : responseKey(parameters);
        return new HttpAnswer(401, HttpAnswer.XML, new Envelope(key, content).xml(null), text, null);
    }

    /** A request without a command gets the key {@code null}, literally. */
    private String responseKey(RequestParameters parameters) {
        var name = parameters.get("command");
        if (name == null) {
            return "null";
        }
        return runner.contract()
                .find(name)
                .map(command -> command.responseKey())
                .orElse(Envelope.ERROR);
    }

    private HttpAnswer render(
            RequestParameters parameters, Envelope envelope, int status, @Nullable String description) {
        return parameters.wantsJson()
                ? new HttpAnswer(status, HttpAnswer.JSON, envelope.json(), description, null)
                : new HttpAnswer(status, HttpAnswer.XML, envelope.xml(serverVersion), description, null);
    }
}
