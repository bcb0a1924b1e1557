// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.RawResponse;
import io.github.cloudstack4j.core.model.Job;
import io.github.cloudstack4j.core.model.Success;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a finished job left behind. */
final class JobResults {
    /** What a job that a restart of the management server cut short leaves behind is an error code and no word. */
    private static final String NO_RESULT = "the job ended without a result, as jobs do when the management server is"
            + " restarted or shut down under them";

    private final ObjectMapper json;

    JobResults(ObjectMapper json) {
        this.json = json;
    }

    <T> T success(OperationToken<T> token, Job job) {
        var type = token.getResultType();
        var result = result(job);
        if (type == RawResponse.class) {
            return type.cast(raw(result));
        }
        var value = type == Success.class ? result : onlyObject(result);
        if (value == null) {
            throw new CloudStackException(token + " has succeeded, but its result holds no " + type.getSimpleName()
                    + "; list what it made instead.");
        }
        return json.convertValue(value, type);
    }

    RawResponse raw(Map<String, Object> fields) {
        try {
            return new RawResponse(fields, json.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was just read as JSON cannot be written as JSON", e);
        }
    }

    ApiException failure(OperationToken<?> token, Job job) {
        var result = job.getAdditionalProperties().get("jobresult");
        if (result instanceof Map<?, ?> fields && fields.get("errortext") instanceof String text) {
            var error = json.convertValue(fields, WireError.class);
            return ErrorMapper.map(ApiError.ofJob(
                    token.getCommand(),
                    token.getJobId(),
                    error.errorCode() == null ? resultCode(job) : error.errorCode(),
                    text));
        }
        return ErrorMapper.map(ApiError.ofJob(
                token.getCommand(),
                token.getJobId(),
                resultCode(job),
                result instanceof String words ? words : NO_RESULT));
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

    private static @Nullable Object onlyObject(Map<String, Object> result) {
        return result.values().stream()
                .filter(Map.class::isInstance)
                .findFirst()
                .orElse(null);
    }
}
