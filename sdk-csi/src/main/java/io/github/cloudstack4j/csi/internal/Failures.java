// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.CallHeldBackException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.LimitExceededException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationTimeoutException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.core.TransportException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a failure of the cloud means to storage. */
final class Failures {
    /** What CloudStack says with a code that means anything and nothing. */
    private static final Map<String, CsiCode> BY_TEXT = new LinkedHashMap<>();

    static {
        BY_TEXT.put("maximum number of data disks", CsiCode.RESOURCE_EXHAUSTED);
        BY_TEXT.put("out of allowed range", CsiCode.OUT_OF_RANGE);
        BY_TEXT.put("maximum size allowed", CsiCode.OUT_OF_RANGE);
        BY_TEXT.put("would shrink the volume", CsiCode.OUT_OF_RANGE);
        BY_TEXT.put("disk size is strictly fixed", CsiCode.OUT_OF_RANGE);
        BY_TEXT.put("Maximum amount of resources", CsiCode.RESOURCE_EXHAUSTED);
        BY_TEXT.put("Maximum domain resource limits", CsiCode.RESOURCE_EXHAUSTED);
        BY_TEXT.put("unable to find suitable primary storage", CsiCode.RESOURCE_EXHAUSTED);
        BY_TEXT.put("with enough capacity", CsiCode.RESOURCE_EXHAUSTED);
        BY_TEXT.put("snapshot operations in progress", CsiCode.ABORTED);
        BY_TEXT.put("unbacked up snapshot", CsiCode.ABORTED);
        BY_TEXT.put("Instance Snapshots", CsiCode.FAILED_PRECONDITION);
        BY_TEXT.put("VM snapshots", CsiCode.FAILED_PRECONDITION);
        BY_TEXT.put("delete protection enabled", CsiCode.FAILED_PRECONDITION);
        BY_TEXT.put("not in BackedUp state", CsiCode.ABORTED);
        BY_TEXT.put("is not in Ready state", CsiCode.ABORTED);
        BY_TEXT.put("not attached to any VM", CsiCode.FAILED_PRECONDITION);
        BY_TEXT.put("is already attached to a VM", CsiCode.FAILED_PRECONDITION);
        BY_TEXT.put("supported only for KVM", CsiCode.UNIMPLEMENTED);
        BY_TEXT.put("This supports KVM only", CsiCode.UNIMPLEMENTED);
    }

    private Failures() {}

    /** The failure of what was being done, in the words of storage. */
    static CsiException of(String what, CloudStackException failure) {
        return new CsiException(codeOf(failure), what + " failed: " + failure.getMessage(), failure);
    }

    static CsiCode codeOf(CloudStackException failure) {
        if (failure instanceof CsiException known) {
            return known.getCode();
        }
        if (failure instanceof OperationFailedException job) {
            return job.getReason().isOutcomeKnown() ? codeOf(job.getFailure()) : CsiCode.ABORTED;
        }
        if (failure instanceof ApiException api) {
            for (var text : BY_TEXT.entrySet()) {
                if (api.getText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(text.getKey().toLowerCase(java.util.Locale.ROOT))) {
                    return text.getValue();
                }
            }
        }
        return byKind(failure);
    }

    private static CsiCode byKind(CloudStackException failure) {
        if (failure instanceof AuthenticationException) {
            return CsiCode.UNAUTHENTICATED;
        }
        if (failure instanceof PermissionDeniedException) {
            return CsiCode.PERMISSION_DENIED;
        }
        if (failure instanceof NotFoundException || failure instanceof UnknownNameException) {
            return CsiCode.NOT_FOUND;
        }
        if (failure instanceof LimitExceededException || failure instanceof InsufficientCapacityException) {
            return CsiCode.RESOURCE_EXHAUSTED;
        }
        if (failure instanceof InvalidStateException || failure instanceof ResourceInUseException) {
            return CsiCode.FAILED_PRECONDITION;
        }
        if (failure instanceof ConflictException || failure instanceof AmbiguousOutcomeException) {
            return CsiCode.ABORTED;
        }
        if (failure instanceof ThrottledException
                || failure instanceof UnavailableException
                || failure instanceof TransportException
                || failure instanceof CallHeldBackException) {
            return CsiCode.UNAVAILABLE;
        }
        if (failure instanceof OperationTimeoutException) {
            return CsiCode.DEADLINE_EXCEEDED;
        }
        if (failure instanceof UnsupportedException) {
            return CsiCode.UNIMPLEMENTED;
        }
        return failure instanceof InvalidParameterException
                        || failure instanceof InvalidRequestException
                        || failure instanceof AmbiguousNameException
                ? CsiCode.INVALID_ARGUMENT
                : CsiCode.INTERNAL;
    }
}
