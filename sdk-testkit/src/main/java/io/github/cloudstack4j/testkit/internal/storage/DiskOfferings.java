// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Arrays;
import java.util.List;

/** The sizes and kinds that volumes come in. */
final class DiskOfferings {

    private final World world;

    DiskOfferings(World world) {
        this.world = world;
    }

    /** Those a fresh CloudStack has, and one with IOPS of the user's choice. */
    void seed() {
        fixed("Small", 5).show("displaytext", "Small Disk, 5 GB");
        fixed("Medium", 20).show("displaytext", "Medium Disk, 20 GB");
        fixed("Large", 100).show("displaytext", "Large Disk, 100 GB");
        custom("Custom").show("displaytext", "Custom Disk");
        custom("Custom IOPS").show("iscustomizediops", true);
    }

    Resource fixed(String name, long gibibytes) {
        return add(name).show("disksize", gibibytes).show("iscustomized", false);
    }

    Resource custom(String name) {
        return add(name).show("disksize", 0).show("iscustomized", true);
    }

    private Resource add(String name) {
        return world.add(Kind.DISK_OFFERING, null, name)
                .show("state", "Active")
                .show("displaytext", name)
                .show("created", Timestamps.format(world.now()))
                .show("storagetype", "shared")
                .show("provisioningtype", "thin")
                .show("displayoffering", true)
                .show("disksizestrictness", false)
                .show("encrypt", false)
                .show("hasannotations", false);
    }

    /** Whether it is only the disk of a service offering, with which no volume can be made. */
    static boolean isCompute(Resource offering) {
        return offering.flag("compute");
    }

    static boolean isCustomized(Resource offering) {
        return offering.flag("iscustomized");
    }

    /** Whether the account may use the offering: it is for everyone, or for a domain above the account. */
    boolean isFor(Account account, Resource offering) {
        var domains = offering.text("domainid");
        return domains == null
                || Arrays.stream(domains.split(","))
                        .flatMap(id -> world.domain(id).stream())
                        .anyMatch(domain -> domain.contains(account.domain()));
    }

    /** Whether the offering is for all zones or for this one. */
    static boolean isIn(Resource offering, Resource zone) {
        var zones = offering.text("zoneid");
        return zones == null || List.of(zones.split(",")).contains(zone.uuid());
    }

    /** The path of a domain as offerings show it: from the root on, which is left unnamed. */
    static String path(Domain domain) {
        var path = domain.path().replaceFirst("^ROOT/?", "");
        return path.isEmpty() ? "/" : "/" + path + "/";
    }

    /** The way the server prints an offering in its error texts. */
    static String identify(Resource offering) {
        return "DiskOffering {\"id\":" + offering.number() + ",\"name\":\"" + offering.name() + "\",\"uuid\":\""
                + offering.uuid() + "\"}";
    }
}
