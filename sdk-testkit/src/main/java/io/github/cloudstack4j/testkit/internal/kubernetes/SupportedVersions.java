// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import org.jspecify.annotations.Nullable;

/** The releases on offer, each with the ISO of its binaries. */
final class SupportedVersions {
    private static final long ISO_SIZE = 512L * 1024L * 1024L;

    private final World world;

    SupportedVersions(World world) {
        this.world = world;
    }

    /** What an operator registers; without a zone the release is on offer in all. */
    record Registration(
            String name,
            SemanticVersion version,
            @Nullable Resource zone,
            long minCpu,
            long minMemory,
            String url,
            String arch,
            boolean directDownload) {}

    /**
     * What every emulator starts with: five usable minors, and one release each that is disabled, not yet downloaded
     * and ancient.
     */
    void seed() {
        for (var version : new String[] {"1.30.0", "1.30.14", "1.31.0", "1.31.13", "1.32.9", "1.33.1"}) {
            seed(version);
        }
        seed("1.29.15").show("state", "Disabled");
        seed("1.34.0").show("isostate", "Creating");
        seed("1.15.12");
    }

    Resource add(Registration registration) {
        var iso = addIso(registration);
        var version = registration.version();
        var row = world.add(Kind.KUBERNETES_VERSION, null, registration.name());
        row.show("semanticversion", version.text())
                .show("isoid", iso.uuid())
                .show("isoname", iso.name())
                .show("isourl", registration.url())
                .show("isostate", "Ready")
                .show("arch", registration.arch());
        if (registration.zone() != null) {
            row.show("zoneid", registration.zone().uuid())
                    .show("zonename", registration.zone().name());
        }
        return row.show("supportsha", !version.isBefore(SemanticVersion.FIRST_WITH_HA))
                .show("supportsautoscaling", version.supportsAutoscaling())
                .show("state", "Enabled")
                .show("mincpunumber", registration.minCpu())
                .show("minmemory", registration.minMemory())
                .show("created", Timestamps.format(world.now()))
                .show("directdownload", registration.directDownload());
    }

    void remove(Resource row) {
        world.remove(row);
        world.store(Kind.ISO).find(row.requireText("isoid")).ifPresent(world::remove);
    }

    private Resource seed(String version) {
        return add(new Registration(
                "v" + version,
                SemanticVersion.parse(version),
                null,
                2,
                2048,
                "https://download.example.test/cks/setup-v" + version + "-calico-x86_64.iso",
                "x86_64",
                false));
    }

    /** A public ISO of the system account that nobody boots from. */
    private Resource addIso(Registration registration) {
        var name = registration.name() + "-Kubernetes-Binaries-ISO";
        var existing = world.store(Kind.ISO).named(name);
        if (existing.isPresent()) {
            return existing.get();
        }
        var iso = world.add(Kind.ISO, systemAccount(), name);
        iso.show("displaytext", name)
                .show("ispublic", true)
                .show("created", Timestamps.format(world.now()))
                .show("isready", true)
                .show("bootable", false)
                .show("isfeatured", false)
                .show("crossZones", registration.zone() == null);
        if (registration.zone() != null) {
            iso.show("zoneid", registration.zone().uuid())
                    .show("zonename", registration.zone().name());
        }
        iso.show("size", ISO_SIZE).show("status", "Successfully Installed");
        World.showOwner(iso);
        return iso.show("isextractable", false)
                .show("arch", registration.arch())
                .show("directdownload", registration.directDownload())
                .show("url", registration.url())
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("hasannotations", false);
    }

    private Account systemAccount() {
        return world.account("system", world.rootDomain())
                .orElseThrow(() -> new IllegalStateException("the world has no system account"));
    }
}
