// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.TransportException;
import io.github.cloudstack4j.core.spi.AttemptOutcome;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Reads what went wrong in an attempt: what it allows, and what to tell the caller. */
final class FailureReader {
    private static final Pattern RETRY_AFTER_TEXT = Pattern.compile("retry after \\[?(\\d{1,9})]? ?ms");
    private static final int EXCERPT = 200;

    private final URI endpoint;
    private final JsonFactory parsers;
    private final TimeSource time;
    private final BooleanSupplier closed;

    FailureReader(URI endpoint, JsonFactory parsers, TimeSource time, BooleanSupplier closed) {
        this.endpoint = endpoint;
        this.parsers = parsers;
        this.time = time;
        this.closed = closed;
    }

    /** No usable reply came. */
    AttemptFailure noReply(CommandBody command, Delivery delivery, IOException cause) {
        if (isTrustFailure(cause)) {
            return failure(
                    AttemptOutcome.REFUSED,
                    Duration.ZERO,
                    attempts -> new TransportException(
                            told(command, attempts, "the server's certificate is not trusted", cause)
                                    + " Trust its issuer in this JVM or with TlsSettings, or correct the endpoint's host name.",
                            cause));
        }
        var notSent = cause instanceof Transport.NotSentException || !delivery.hasStarted();
        if (Thread.currentThread().isInterrupted()
                && (notSent || command.safety().mayBeSentAgain())) {
            return failure(
                    AttemptOutcome.REFUSED,
                    Duration.ZERO,
                    attempts -> new CallInterruptedException(
                            command.command() + " was interrupted; the server was asked to change nothing.", cause));
        }
        if (closed.getAsBoolean()) {
            return endedByClosing(command, notSent, cause);
        }
        if (notSent) {
            return failure(
                    AttemptOutcome.NOT_SENT,
                    Duration.ZERO,
                    attempts -> new TransportException(
                            told(command, attempts, "the server cannot be reached", cause)
                                    + " Nothing was sent. Check the endpoint, the network and any proxy.",
                            cause));
        }
        return lost(command, "its reply was lost (" + describe(cause) + ")", cause);
    }

    private AttemptFailure endedByClosing(CommandBody command, boolean notSent, IOException cause) {
        if (!notSent && !command.safety().mayBeSentAgain()) {
            return lost(command, "the client was closed before the reply came", cause);
        }
        return failure(
                AttemptOutcome.REFUSED,
                Duration.ZERO,
                attempts -> new CloudStackException(
                        command.command() + " was ended, because the client of " + endpoint
                                + " is closed; the server was asked to change nothing.",
                        cause));
    }

    /** An answer came that is no success. */
    AttemptFailure refused(CommandBody command, Delivery delivery, Response<?> response) {
        var status = response.code();
        if (status >= 300 && status < 400) {
            return failure(
                    AttemptOutcome.REFUSED,
                    Duration.ZERO,
                    attempts -> new TransportException(
                            command.command() + " was answered with a redirect (HTTP " + status + ") by " + endpoint
                                    + ", which was not followed, because a signed request must not go elsewhere."
                                    + " Give the endpoint it points to, if you trust it.",
                            null));
        }
        var body = text(response);
        var error = errorIn(command, status, body);
        if (error == null) {
            var failure = withoutEnvelope(command, response, body);
            return delivery.hasStarted() ? failure.toldByAnother() : failure;
        }
        IntFunction<CloudStackException> verdict = attempts -> ErrorMapper.map(error.afterAttempts(attempts));
        if (status == 401 && delivery.isIdentityRenewed()) {
            return failure(AttemptOutcome.IDENTITY_EXPIRED, Duration.ZERO, verdict);
        }
        return switch (status) {
            case 429 -> failure(AttemptOutcome.THROTTLED, pauseAskedFor(response, error.getText()), verdict);
            case 503 -> failure(AttemptOutcome.UNAVAILABLE, pauseAskedFor(response, error.getText()), verdict);
            default -> failure(AttemptOutcome.REFUSED, Duration.ZERO, verdict);
        };
    }

    /** Something between us and CloudStack answered in its place. */
    private AttemptFailure withoutEnvelope(CommandBody command, Response<?> response, String body) {
        var status = response.code();
        var error = ApiError.ofReply(
                command.command(),
                status,
                status,
                null,
                "HTTP " + status + " and no CloudStack envelope: " + excerpt(command, body));
        IntFunction<CloudStackException> verdict = attempts -> ErrorMapper.map(error.afterAttempts(attempts));
        return switch (status) {
            case 429 -> failure(AttemptOutcome.THROTTLED, pauseAskedFor(response, ""), verdict);
            case 503 -> failure(AttemptOutcome.UNAVAILABLE, pauseAskedFor(response, ""), verdict);
            case 401 -> failure(AttemptOutcome.REFUSED, Duration.ZERO, verdict);
            case 408 -> lost(command, "HTTP 408 came back from something in front of CloudStack", null);
            case 404 ->
                failure(
                        AttemptOutcome.REFUSED,
                        Duration.ZERO,
                        attempts -> new TransportException(
                                command.command() + ": there is no CloudStack API at " + endpoint
                                        + " (HTTP 404). The URL usually ends in /client/api.",
                                null));
            default ->
                status >= 500 ? brokenOnTheWay(command, status, verdict) : answeredByAnother(command, status, body);
        };
    }

    /** A proxy that gave up may have done so after CloudStack had the request, whatever number it invented for that. */
    private AttemptFailure brokenOnTheWay(CommandBody command, int status, IntFunction<CloudStackException> verdict) {
        return command.safety().mayBeSentAgain()
                ? failure(AttemptOutcome.LOST, Duration.ZERO, verdict)
                : lost(command, "HTTP " + status + " came back from something in front of CloudStack", null);
    }

    private AttemptFailure answeredByAnother(CommandBody command, int status, String body) {
        return failure(
                AttemptOutcome.REFUSED,
                Duration.ZERO,
                attempts -> new TransportException(
                        command.command() + ": something in front of CloudStack at " + endpoint
                                + " answered in its place, HTTP " + status + ": " + excerpt(command, body)
                                + ". Check the endpoint and any proxy or firewall on the way.",
                        null));
    }

    private AttemptFailure lost(CommandBody command, String what, @Nullable IOException cause) {
        return failure(
                AttemptOutcome.LOST,
                Duration.ZERO,
                attempts -> command.safety().mayBeSentAgain()
                        ? new TransportException(told(command, attempts, what, cause), cause)
                        : new AmbiguousOutcomeException(
                                command.command(), command.redaction().maskEcho(what), cause));
    }

    private String told(CommandBody command, int attempts, String what, @Nullable IOException cause) {
        var why = what + (cause == null || what.endsWith(")") ? "" : " (" + describe(cause) + ")");
        return command.command() + " to " + endpoint + " failed" + (attempts > 1 ? " " + attempts + " times" : "")
                + ": " + command.redaction().maskEcho(why) + ".";
    }

    private static AttemptFailure failure(
            AttemptOutcome outcome, Duration retryAfter, IntFunction<CloudStackException> verdict) {
        return new AttemptFailure(outcome, retryAfter, verdict);
    }

    private static String describe(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isTrustFailure(@Nullable Throwable cause) {
        for (var e = cause; e != null; e = e.getCause()) {
            if (e instanceof CertificateException || e instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
    }

    private static String text(Response<?> response) {
        try (var body = Objects.requireNonNull(response.errorBody())) {
            return body.string();
        } catch (IOException cutShort) {
            return "";
        }
    }

    private @Nullable ApiError errorIn(CommandBody command, int status, String body) {
        try (var parser = parsers.createParser(body)) {
            var error = WireError.of(Envelope.enter(parser).readFields());
            if (error.errorCode() == null && error.text() == null) {
                return null;
            }
            return ApiError.ofReply(
                    command.command(),
                    status,
                    error.errorCode() == null ? status : error.errorCode(),
                    error.csErrorCode(),
                    error.text() == null ? "" : command.redaction().mask(error.text()));
        } catch (IOException notAnEnvelope) {
            return null;
        }
    }

    private Duration pauseAskedFor(Response<?> response, String text) {
        var header = response.headers().get("Retry-After");
        if (header != null) {
            return header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Math.max(Long.parseLong(header), 0)).plusMillis(1)
                    : untilDate(response);
        }
        var inText = RETRY_AFTER_TEXT.matcher(text);
        return inText.find() ? Duration.ofMillis(Long.parseLong(inText.group(1))) : Duration.ZERO;
    }

    private Duration untilDate(Response<?> response) {
        var date = response.headers().getInstant("Retry-After");
        var wait = date == null ? Duration.ZERO : Duration.between(time.now(), date);
        return wait.isNegative() ? Duration.ofMillis(1) : wait;
    }

    /** Masked before it is cut, or half a secret might be left. */
    private static String excerpt(CommandBody command, String body) {
        var text = command.redaction()
                .maskEcho(body.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
