// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStackException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to come by one error of the server, and what the SDK makes of it: which exception, and by which routes. By its raw
 * call every error can be had. The typed client passes the error on, or holds the request back, or knows a way round it.
 */
final class Refusal {
    /** A way to an error. */
    record Route(String name, Ending ending, Function<Sandbox, ?> call) {}

    /** What a call comes to. */
    sealed interface Ending {
        /** The server's error. */
        record Refused() implements Ending {}

        /** An exception of the SDK's own: the command was not sent. */
        record HeldBack(Class<? extends CloudStackException> as, String saying) implements Ending {}

        /** No error at all: the SDK asks in a way the server can bear. */
        record Avoided() implements Ending {}
    }

    private final ReferenceError error;
    private final Class<? extends ApiException> meaning;
    private final List<Consumer<Sandbox>> given = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private String variant = "";
    private String whyOnlyRaw = "";
    private @Nullable ClusterState left;
    private boolean repeatable = true;

    private Refusal(ReferenceError error, Class<? extends ApiException> meaning) {
        this.error = error;
        this.meaning = meaning;
    }

    /** The error of a step in reference-errors.txt, and the class the SDK gives it. */
    static Refusal of(String step, Class<? extends ApiException> meaning) {
        return new Refusal(ReferenceError.of(step), meaning);
    }

    /** Tells this way to an error from others to the same. */
    Refusal when(String what) {
        variant = what;
        return this;
    }

    /** What is made ready before the call, in this order. */
    @SafeVarargs
    final Refusal given(Consumer<Sandbox>... arrangements) {
        for (var arrangement : arrangements) {
            given.add(arrangement);
        }
        return this;
    }

    /** The server's error by the SDK's raw call. */
    Refusal raw(Function<Sandbox, ?> call) {
        return route("raw", new Ending.Refused(), call);
    }

    /** The server's error by the typed client. */
    Refusal typed(Function<Sandbox, ?> call) {
        return route("typed", new Ending.Refused(), call);
    }

    /** The typed client sees it coming, and sends nothing. */
    Refusal heldBack(Class<? extends CloudStackException> as, String saying, Function<Sandbox, ?> call) {
        return route("held back", new Ending.HeldBack(as, saying), call);
    }

    /** The typed client has no way to come by it. */
    Refusal onlyRaw(String why) {
        whyOnlyRaw = why;
        return this;
    }

    /** The typed client knows a way round it. */
    Refusal avoided(Function<Sandbox, ?> call) {
        return route("avoided", new Ending.Avoided(), call);
    }

    /** The state the failure leaves the cluster in; without it nothing may have changed. */
    Refusal leaving(ClusterState state) {
        left = state;
        return this;
    }

    /** What was made ready does not outlast a call. */
    Refusal onlyOnce() {
        repeatable = false;
        return this;
    }

    private Refusal route(String name, Ending ending, Function<Sandbox, ?> call) {
        routes.add(new Route(name, ending, call));
        return this;
    }

    ReferenceError error() {
        return error;
    }

    Class<? extends ApiException> meaning() {
        return meaning;
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    String whyOnlyRaw() {
        return whyOnlyRaw;
    }

    @Nullable
    ClusterState left() {
        return left;
    }

    /** Whether a route finds all as the one before it did. */
    boolean leavesAllAsItWas(Route route) {
        return repeatable && left == null && !(route.ending() instanceof Ending.Avoided);
    }

    void arrange(Sandbox sandbox) {
        given.forEach(arrangement -> arrangement.accept(sandbox));
    }

    @Override
    public String toString() {
        return variant.isEmpty() ? error.step() : error.step() + ": " + variant;
    }
}
