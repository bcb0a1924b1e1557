// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Settings;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The checks of Kubernetes commands. Whatever fails, the service flattens it to 530. */
final class Refuse {
    private Refuse() {}

    static void when(boolean bad, String text) {
        if (bad) {
            throw ApiFault.internal(text);
        }
    }

    /** For texts that are dear to build or only make sense once the test failed. */
    static void when(boolean bad, Supplier<String> text) {
        if (bad) {
            throw ApiFault.internal(text.get());
        }
    }

    /** Runs a check of the kernel whose error the service would catch and flatten. */
    static <T> T flattened(Supplier<T> check) {
        try {
            return check.get();
        } catch (ApiFault fault) {
            throw ApiFault.internal(String.valueOf(fault.getMessage()));
        }
    }

    static void withoutAccess(Call call, Resource resource) {
        flattened(() -> {
            call.checkAccess(resource);
            return resource;
        });
    }

    /**
     * Nodes call the API under {@code endpoint.url}; an untouched server's points to itself, where no node would find
     * it.
     */
    static void whenNodesCannotReachApi(Call call) {
        var endpoint = call.world().settings().get(Settings.ENDPOINT_URL);
        when(
                endpoint.isBlank()
                        || Stream.of("localhost", "127.0.0.1", "[::1]").anyMatch(endpoint::contains),
                "Unable to complete this operation. Contact your cloud admin.");
    }

    static void whenOverMaximumSize(Call call, Account owner, long nodes) {
        var maximum = call.world().settings().getInt(Settings.CLUSTER_MAX_SIZE, owner);
        when(nodes > maximum, "Maximum cluster size can not exceed " + maximum + ". Please contact your administrator");
    }
}
