// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the server's defects with Kubernetes clusters the emulator has. It starts with all of them, as a CloudStack
 * 4.23 server does; a test that is about something else, or about a server that was mended, switches some off. A change
 * counts for what the server does from then on. Safe for use by several threads.
 */
public final class KubernetesDefects {
    private final Set<KubernetesDefect> on = Collections.synchronizedSet(EnumSet.allOf(KubernetesDefect.class));

    KubernetesDefects() {}

    /** Mends the server in these respects. */
    public void disable(KubernetesDefect... defects) {
        List.of(defects).forEach(on::remove);
    }

    /** Gives the server these defects back. */
    public void enable(KubernetesDefect... defects) {
        on.addAll(List.of(defects));
    }

    /** Mends the server altogether. */
    public void disableAll() {
        on.clear();
    }

    /** Gives the server all defects back, as it had them at the start. */
    public void enableAll() {
        on.addAll(EnumSet.allOf(KubernetesDefect.class));
    }

    /** Whether the server has the defect. */
    public boolean isEnabled(KubernetesDefect defect) {
        return on.contains(defect);
    }
}
