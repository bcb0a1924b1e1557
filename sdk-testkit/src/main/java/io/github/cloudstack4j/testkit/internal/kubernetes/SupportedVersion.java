// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Resource;
import org.jspecify.annotations.Nullable;

/** A Kubernetes release the operator offers, read from its row. */
record SupportedVersion(Resource row) {
    String id() {
        return row.uuid();
    }

    String name() {
        return row.name();
    }

    SemanticVersion version() {
        return SemanticVersion.parse(row.requireText("semanticversion"));
    }

    boolean isEnabled() {
        return row.requireText("state").equals("Enabled");
    }

    boolean isIsoReady() {
        return "Ready".equals(row.text("isostate"));
    }

    /** The architecture of its binaries. */
    @Nullable
    String arch() {
        return row.text("arch");
    }

    long minCpu() {
        return row.number("mincpunumber");
    }

    long minMemory() {
        return row.number("minmemory");
    }

    boolean isOfferedIn(Resource zone) {
        var own = row.text("zoneid");
        return own == null || own.equals(zone.uuid());
    }

    /** The version as it appears inside the server's error texts. */
    @Override
    public String toString() {
        return "KubernetesSupportedVersion {\"id\":" + row.number() + ",\"name\":\"" + name()
                + "\",\"semanticVersion\":\"" + version() + "\",\"uuid\":\"" + id() + "\"}";
    }
}
