// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.ListQuery;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Locale;
import java.util.function.Predicate;

/** What the cloud offers: zones, hosts, offerings, operating systems, templates and ISOs. */
final class CatalogCommands implements CommandModule {

    private static final long MEGABYTE = 1024L * 1024L;

    private final Seeds seeds;

    CatalogCommands(Seeds seeds) {
        this.seeds = seeds;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listZones", this::zones).refersTo("id", Kind.ZONE).refersTo("ids", Kind.ZONE);
        registry.on("listNetworkOfferings", this::networkOfferings).refersTo("id", Kind.NETWORK_OFFERING);
        registry.on("listOsTypes", this::osTypes).refersTo("id", Kind.OS_TYPE).refersTo("ids", Kind.OS_TYPE);
        registry.on("listTemplates", this::templates)
                .refersTo("id", Kind.TEMPLATE)
                .refersTo("ids", Kind.TEMPLATE);
        registry.on("listIsos", this::isos).refersTo("id", Kind.ISO);
        registry.on("listPods", this::pods).refersTo("id", Kind.POD);
        registry.on("listClusters", this::hostClusters).refersTo("id", Kind.CLUSTER);
        registry.on("listHosts", this::hosts).refersTo("id", Kind.HOST);
    }

    private Answer zones(Call call) {
        return call.list(Kind.ZONE)
                .byId()
                .byText("name", "networktype")
                .byKeyword("name")
                .answer("zone", row -> zone(call, row));
    }

    /** Only admins see how a zone is wired inside. */
    private static ObjectNode zone(Call call, Resource zone) {
        var view = zone.fields().deepCopy();
        if (call.isPlainUser()) {
            view.remove("dns1");
            view.remove("internaldns1");
            view.remove("guestcidraddress");
        }
        return view;
    }

    private Answer networkOfferings(Call call) {
        return call.list(Kind.NETWORK_OFFERING)
                .byId()
                .byText("name", "state", "guestiptype", "availability", "traffictype", "displaytext")
                .byFlag("isdefault", "specifyvlan", "forvpc")
                .byKeyword("name", "displaytext")
                .answer("networkoffering");
    }

    private Answer osTypes(Call call) {
        return call.list(Kind.OS_TYPE)
                .byId()
                .byText("description")
                .byKeyword("description")
                .answer("ostype");
    }

    private Answer templates(Call call) {
        return images(call, Kind.TEMPLATE, call.args().requireString("templatefilter"), "template")
                .byText("templatetype")
                .byFlag("forcks", "isready")
                .each(seeds::rowsByZone)
                .byReference("zoneid")
                .answer("template", row -> image(call, row));
    }

    private Answer isos(Call call) {
        var filter = call.args().string("isofilter");
        return images(call, Kind.ISO, filter == null ? "selfexecutable" : filter, "iso")
                .byFlag("bootable", "ispublic", "isready")
                .byReference("zoneid")
                .answer("iso", row -> image(call, row));
    }

    private static ListQuery images(Call call, Kind kind, String filter, String what) {
        return call.list(kind)
                .byId()
                .where(byFilter(call, filter, what))
                .where(row -> call.isRootAdmin() || !"SYSTEM".equals(row.text("templatetype")))
                .where(row -> call.world().mayUse(call.caller(), row))
                .byText("name", "hypervisor", "arch")
                .byReference("ostypeid")
                .byKeyword("name");
    }

    private static Predicate<Resource> byFilter(Call call, String filter, String what) {
        var whose = call.args().isMinusOne("projectid") ? call.caller() : call.newOwner();
        Predicate<Resource> own = row -> row.requireOwner().equals(whose);
        return switch (filter.toLowerCase(Locale.ROOT)) {
            case "all" -> {
                if (call.isPlainUser()) {
                    throw ApiFault.invalidValue("Filter all can be specified by admin only");
                }
                yield row -> true;
            }
            case "self", "selfexecutable" -> own;
            case "featured" -> row -> row.flag("ispublic") && row.flag("isfeatured");
            case "community" -> row -> row.flag("ispublic") && !row.flag("isfeatured");
            case "executable" -> own.or(World::isForEveryone);
            case "shared", "sharedexecutable" -> row -> !World.isForEveryone(row) && !own.test(row);
            default -> throw ApiFault.badParameter("Invalid " + what + " filter: " + filter);
        };
    }

    /** An image as the caller may see it. */
    static ObjectNode image(Call call, Resource image) {
        var view = image.fields().deepCopy();
        if (call.isPlainUser()) {
            view.remove("downloaddetails");
        }
        return view;
    }

    private Answer pods(Call call) {
        return call.list(Kind.POD)
                .byId()
                .byText("name", "allocationstate")
                .byReference("zoneid")
                .byKeyword("name")
                .answer("pod");
    }

    private Answer hostClusters(Call call) {
        return call.list(Kind.CLUSTER)
                .byId()
                .byText("name", "allocationstate", "managedstate", "clustertype", "arch")
                .where(row -> call.args().string("hypervisor") == null
                        || row.requireText("hypervisortype")
                                .equalsIgnoreCase(call.args().string("hypervisor")))
                .byReference("zoneid", "podid")
                .byKeyword("name", "hypervisortype")
                .answer("cluster", CatalogCommands::hostCluster);
    }

    private static ObjectNode hostCluster(Resource cluster) {
        var view = cluster.fields().deepCopy();
        view.putObject("resourcedetails")
                .put("memoryOvercommitRatio", cluster.text("memoryovercommitratio"))
                .put("cpuOvercommitRatio", cluster.text("cpuovercommitratio"));
        return view;
    }

    private Answer hosts(Call call) {
        return call.list(Kind.HOST)
                .byId()
                .byText("name", "type", "state", "resourcestate", "hypervisor", "arch", "version")
                .byReference("zoneid", "podid", "clusterid")
                .byKeyword("name")
                .answer("host", row -> host(call.world(), row));
    }

    private static ObjectNode host(World world, Resource host) {
        var view = host.fields().deepCopy();
        var ownMegahertz = host.number("cpunumber") * host.number("cpuspeed");
        var megahertz = Hosts.megahertz(world, host);
        var usedMegahertz = megahertz - Hosts.freeMegahertz(world, host);
        var memory = Hosts.memory(world, host);
        var usedMemory = memory - Hosts.freeMemory(world, host);
        return view.put("cpuallocated", percent(usedMegahertz, ownMegahertz))
                .put("cpuallocatedvalue", usedMegahertz)
                .put("cpuallocatedpercentage", percent(usedMegahertz, ownMegahertz))
                .put("cpuallocatedwithoverprovisioning", percent(usedMegahertz, megahertz))
                .put("cpuwithoverprovisioning", String.valueOf(megahertz))
                .put("memorywithoverprovisioning", String.valueOf(memory * MEGABYTE))
                .put("memoryallocated", usedMemory * MEGABYTE)
                .put("memoryallocatedbytes", usedMemory * MEGABYTE)
                .put("memoryallocatedpercentage", percent(usedMemory, memory));
    }

    private static String percent(long used, long total) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * used / total);
    }
}
