// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.conformance.refusal.Refusal.Ending;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationFailedException.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every error the Kubernetes service is known to answer with reaches the user as an exception that means it, with the
 * server's words, and changes nothing but what is said to change.
 */
class RefusalsTest {
    @TestFactory
    Stream<DynamicTest> everyErrorIsTold() {
        return Catalogue.all().stream()
                .map(refusal -> DynamicTest.dynamicTest(refusal.toString(), () -> play(refusal)));
    }

    /** Routes that change nothing share a cloud: making one is what takes time. */
    private static void play(Refusal refusal) {
        var routes = refusal.routes().stream().collect(Collectors.partitioningBy(refusal::leavesAllAsItWas));
        play(refusal, routes.get(true));
        routes.get(false).forEach(route -> play(refusal, List.of(route)));
    }

    private static void play(Refusal refusal, List<Refusal.Route> routes) {
        if (routes.isEmpty()) {
            return;
        }
        try (var sandbox = new Sandbox()) {
            refusal.arrange(sandbox);
            var before = sandbox.states();
            for (var route : routes) {
                before = play(refusal, route, sandbox, before);
            }
        }
    }

    /** The clusters with their states afterwards. */
    private static Map<String, ClusterState> play(
            Refusal refusal, Refusal.Route route, Sandbox sandbox, Map<String, ClusterState> before) {
        sandbox.emulator().clearRequests();
        var thrown = catchThrowable(() -> await(route.call().apply(sandbox)));
        var sent = sandbox.wasSent(refusal.error().command());
        var after = sandbox.states();
        if (route.ending() instanceof Ending.HeldBack heldBack) {
            assertThat(thrown).isExactlyInstanceOf(heldBack.as()).hasMessageContaining(heldBack.saying());
            assertThat(sent).as(route.name() + ": sent").isFalse();
            assertThat(after).isEqualTo(before);
            return after;
        }
        assertThat(sent).as(route.name() + ": sent").isTrue();
        if (route.ending() instanceof Ending.Avoided) {
            assertThat(thrown).as(route.name()).isNull();
        } else {
            assertTold(refusal, route, thrown);
            assertLeft(refusal, before, after);
        }
        return after;
    }

    private static void await(@Nullable Object reply) {
        if (reply instanceof Operation<?> operation) {
            operation.await();
        }
    }

    private static void assertTold(Refusal refusal, Refusal.Route route, @Nullable Throwable thrown) {
        var error = refusal.error();
        var failure = error.inJob() ? failureOfJob(thrown) : thrown;
        assertThat(failure).as(route.name()).isExactlyInstanceOf(refusal.meaning());
        var told = (ApiException) failure;
        assertThat(told.getCommand()).isEqualTo(error.command());
        assertThat(told.getErrorCode()).isEqualTo(error.code());
        assertThat(told.getText()).matches(error.text());
        assertThat(told.getJobId() != null).as("was refused by a job").isEqualTo(error.inJob());
        assertThat(thrown).hasMessageContaining(told.getText());
    }

    private static ApiException failureOfJob(@Nullable Throwable thrown) {
        assertThat(thrown).isInstanceOf(OperationFailedException.class);
        var failed = (OperationFailedException) thrown;
        assertThat(failed.getReason()).isEqualTo(Reason.FAILED);
        return failed.getFailure();
    }

    private static void assertLeft(Refusal refusal, Map<String, ClusterState> before, Map<String, ClusterState> after) {
        if (refusal.left() == null) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(after.values()).containsExactly(refusal.left());
        }
    }

    @Test
    void everyErrorIsShownOrKnownToBeOutOfReach() {
        var shown = new HashSet<>(Catalogue.shown());
        assertThat(shown).doesNotContainAnyElementsOf(Catalogue.OUT_OF_REACH.keySet());
        shown.addAll(Catalogue.OUT_OF_REACH.keySet());
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(ReferenceError.all().keySet());
    }

    @Test
    void theTypedClientIsTriedWhereItCanComeByAnError() {
        assertThat(Catalogue.all())
                .allSatisfy(refusal -> assertThat(refusal.routes().size() == 1)
                        .as(refusal.toString())
                        .isEqualTo(!refusal.whyOnlyRaw().isEmpty()));
    }

    @Test
    void everyRefusalIsHadFromTheServerItselfOnce() {
        assertThat(Catalogue.all())
                .allSatisfy(refusal -> assertThat(refusal.routes())
                        .extracting(Refusal.Route::name)
                        .doesNotHaveDuplicates()
                        .contains("raw"));
    }
}
