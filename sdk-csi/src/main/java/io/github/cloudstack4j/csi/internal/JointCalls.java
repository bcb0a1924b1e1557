// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets calls for exactly the same thing that come while one is under way share its outcome. */
final class JointCalls {
    private final Map<Object, CompletableFuture<Object>> underWay = new ConcurrentHashMap<>();

    /**
     * @param request says all that matters to the outcome; calls with equal requests are the same
     */
    @SuppressWarnings("unchecked") // equal requests come with works of one type
    <R> R join(Object request, String what, Deadline deadline, Supplier<R> work) {
        while (true) {
            var mine = new CompletableFuture<Object>();
            var other = underWay.putIfAbsent(request, mine);
            if (other == null) {
                return lead(request, mine, work);
            }
            try {
                return (R) deadline.await(other, what);
            } catch (CallInterruptedException | CsiException e) {
                if (!isOfTheOtherOnly(e) || !other.isCompletedExceptionally()) {
                    throw e;
                }
            }
        }
    }

    private <R> R lead(Object request, CompletableFuture<Object> mine, Supplier<R> work) {
        try {
            var result = work.get();
            underWay.remove(request, mine);
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            underWay.remove(request, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** That one caller gave up, or ran out of its own time, is no reason for another to. */
    private static boolean isOfTheOtherOnly(RuntimeException e) {
        return e instanceof CallInterruptedException
                ? !Thread.currentThread().isInterrupted()
                : e instanceof CsiException failure && failure.getCode() == CsiCode.DEADLINE_EXCEEDED;
    }
}
