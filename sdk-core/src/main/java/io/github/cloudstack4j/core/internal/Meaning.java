// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.LimitExceededException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.core.UnsupportedException;
import java.util.function.BiFunction;

/** What an error means to the caller, and what to do about it unless its text says something better. */
enum Meaning {
    AUTHENTICATION(
            AuthenticationException::new,
            "Check that the API key and the secret key belong together, that user and account are enabled, that the"
                    + " endpoint is the right cloud's, and that this machine's clock agrees with the server's."),
    PERMISSION(
            PermissionDeniedException::new,
            "Use an account that owns the resource, or a role that allows the command."),
    INVALID_PARAMETER(InvalidParameterException::new, "Correct the parameter; nothing was changed."),
    NOT_FOUND(
            NotFoundException::new,
            "Check the id and that this account can see the resource; it may have been deleted."),
    LIMIT(LimitExceededException::new, "Free resources or have the limit raised; the same request fails until then."),
    CAPACITY(InsufficientCapacityException::new, "Choose a smaller offering or another zone, or have capacity added."),
    UNAVAILABLE(UnavailableException::new, "Try again later."),
    IN_USE(ResourceInUseException::new, "Release it from what uses it first."),
    CONFLICT(ConflictException::new, "Change one side of the collision."),
    STATE(InvalidStateException::new, "Wait until the resource is in a state that allows this."),
    THROTTLED(ThrottledException::new, "Send fewer calls, or have api.throttling.max raised for the account."),
    INTERNAL(InternalErrorException::new, "The management server's log tells more."),
    UNSUPPORTED(UnsupportedException::new, "See what this server offers, for example with listApis.");

    private final BiFunction<ApiError, String, ApiException> factory;
    private final String remedy;

    Meaning(BiFunction<ApiError, String, ApiException> factory, String remedy) {
        this.factory = factory;
        this.remedy = remedy;
    }

    ApiException of(ApiError error) {
        return factory.apply(error, remedy);
    }

    ApiException of(ApiError error, String betterRemedy) {
        return factory.apply(error, betterRemedy);
    }
}
