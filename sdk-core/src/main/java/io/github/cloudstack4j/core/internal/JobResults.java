// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationFailedException.Reason;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.RawResponse;
import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.JobStatus;
import io.github.cloudstack4j.core.model.Success;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a finished job left behind. */
final class JobResults {
    /** What a job that a restart of the management server cut short leaves behind is an error code and no word. */
    private static final String CUT_SHORT = "the job ended without a result, as jobs do when the management server is"
            + " restarted or shut down under them";

    private static final String CANCELLED = "the server took the job off its queue before it ended";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Binding json;
    private final PlainJson plain;

    JobResults(Binding json) {
        this.json = json;
        this.plain = new PlainJson(json.parsers());
    }

    <T> T success(OperationToken<T> token, Job job) {
        var type = token.getResultType();
        var result = result(job);
        if (type == RawResponse.class) {
            return type.cast(raw(result));
        }
        var value = type == Success.class ? successOf(result) : unlisted(onlyObject(result));
        if (value == null) {
            throw new CloudStackException(token + " has succeeded, but its result holds no " + type.getSimpleName()
                    + "; list what it made instead.");
        }
        try {
            return json.mapper().convertValue(value, type);
        } catch (IllegalArgumentException e) {
            throw new CloudStackException(token + " has succeeded, but its result is no " + type.getSimpleName() + ": "
                    + (e.getCause() instanceof JsonProcessingException unreadable
                            ? NotCloudStackException.unreadable(unreadable).getMessage()
                            : e.getClass().getSimpleName())
                    + ". Look at what it made instead.");
        }
    }

    /** That the job succeeded is all there is to know when it has left nothing behind. */
    private static Map<String, Object> successOf(Map<String, Object> result) {
        return result.isEmpty() ? Map.of("success", true) : result;
    }

    RawResponse raw(Map<String, Object> fields) {
        return new RawResponse(fields, plain.write(fields));
    }

    OperationFailedException failure(OperationToken<?> token, Job job) {
        var reason = reason(job);
        var failure = ErrorMapper.map(error(token, job, reason));
        return reason == Reason.FAILED
                ? new OperationFailedException(token, failure)
                : new OperationFailedException(
                        token,
                        reason,
                        failure,
                        failure.getMessage() + " Nothing was undone: " + subject(token)
                                + " may be left half-changed. Look at it before you go on.");
    }

    private ApiError error(OperationToken<?> token, Job job, Reason reason) {
        var result = job.getAdditionalProperties().get("jobresult");
        if (result instanceof Map<?, ?> fields && fields.get("errortext") instanceof String text) {
            var error = WireError.of(fields);
            var code = error.errorCode();
            return ApiError.ofJob(token.getCommand(), token.getJobId(), code == null ? resultCode(job) : code, text);
        }
        var text = result instanceof String words ? words : reason == Reason.CANCELLED ? CANCELLED : CUT_SHORT;
        return ApiError.ofJob(token.getCommand(), token.getJobId(), resultCode(job), text);
    }

    /** A failure without a word is the server's own doing: a restart leaves code 530, the end of its patience none. */
    private static Reason reason(Job job) {
        var result = job.getAdditionalProperties().get("jobresult");
        if (job.getStatus().equals(JobStatus.CANCELLED)) {
            return Reason.CANCELLED;
        }
        if (result instanceof String words && words.contains("management server restart")) {
            return Reason.SERVER_RESTARTED;
        }
        if (result != null) {
            return Reason.FAILED;
        }
        var code = job.getResultCode();
        return code == null || code == 0 ? Reason.CANCELLED : Reason.SERVER_RESTARTED;
    }

    /** What is left to say of a job that the server does not know. */
    OperationFailedException lost(OperationToken<?> token, Duration age, NotFoundException unknown) {
        var expired = age.compareTo(KEPT) >= 0;
        var what = expired
                ? " was started " + age.toHours()
                        + " hours ago, and the server has forgotten it since, as it does a day"
                        + " after a job's end unless job.expire.minutes says otherwise."
                : " is not known to the server, although it was started only " + age.toSeconds() + " s ago and"
                        + " jobs are kept for a day unless job.expire.minutes says otherwise.";
        return new OperationFailedException(
                token,
                expired ? Reason.EXPIRED : Reason.VANISHED,
                unknown,
                token + what + " Whether it ended well is unknown: look at " + subject(token)
                        + " before you do it again. The server's words: " + unknown.getText());
    }

    private static String subject(OperationToken<?> token) {
        return token.getResourceId() == null ? "what it worked on" : token.getResourceId();
    }

    private static int resultCode(Job job) {
        var code = job.getResultCode();
        return code == null || code == 0 ? 530 : code;
    }

    @SuppressWarnings("unchecked") // Jackson binds JSON objects without a type to maps with string keys.
    private static Map<String, Object> result(Job job) {
        var result = job.getAdditionalProperties().get("jobresult");
        return result instanceof Map<?, ?> fields ? (Map<String, Object>) fields : Map.of();
    }

    /** Some commands on one thing end with a list of that one, under no name. */
    private static @Nullable Object unlisted(@Nullable Object value) {
        return value instanceof Map<?, ?> object
                        && object.size() == 1
                        && object.get("responses") instanceof List<?> items
                        && items.size() == 1
                ? items.get(0)
                : value;
    }

    private static @Nullable Object onlyObject(Map<String, Object> result) {
        return result.values().stream()
                .filter(Map.class::isInstance)
                .findFirst()
                .orElse(null);
    }
}
