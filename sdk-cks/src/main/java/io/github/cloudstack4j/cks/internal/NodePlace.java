// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeTarget;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Zone;
import org.jspecify.annotations.Nullable;

/** Where nodes will be and what they will run, looked up; null what is not known. */
public record NodePlace(@Nullable Zone zone, @Nullable KubernetesVersion version) {
    public static NodePlace of(NodeTarget target, Connection connection, KubernetesCatalogs catalogs) {
        var zone =
                target.getZone() == null ? null : connection.inventory().zones().get(target.getZone());
        var version = target.getKubernetesVersion();
        return new NodePlace(
                zone, version == null ? null : catalogs.version(version, zone == null ? null : zone.getId()));
    }

    public @Nullable String zoneId() {
        return zone == null ? null : zone.getId();
    }
}
