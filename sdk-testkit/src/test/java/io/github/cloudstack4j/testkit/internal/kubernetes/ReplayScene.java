// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.util.List;

/**
 * A recorded request, how to bring the world to where it was made, and as whom: words {@link RecordedKubernetesTest}
 * understands.
 */
record ReplayScene(String recording, List<String> steps) {
    static ReplayScene scene(String recording, String... steps) {
        return new ReplayScene(recording, List.of(steps));
    }

    @Override
    public String toString() {
        return recording;
    }
}
