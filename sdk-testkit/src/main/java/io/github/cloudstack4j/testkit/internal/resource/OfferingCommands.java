// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commands around service offerings. */
final class OfferingCommands implements CommandModule {

    private static final Set<String> PROVISIONING_TYPES = Set.of("thin", "sparse", "fat");

    /** Parameters of the create command that are shown as they came, under other names. */
    private static final Map<String, String> SHOWN_NUMBERS = Map.ofEntries(
            Map.entry("networkrate", "networkrate"),
            Map.entry("hypervisorsnapshotreserve", "hypervisorsnapshotreserve"),
            Map.entry("leaseduration", "leaseduration"),
            Map.entry("bytesreadrate", "diskBytesReadRate"),
            Map.entry("bytesreadratemax", "diskBytesReadRateMax"),
            Map.entry("bytesreadratemaxlength", "diskBytesReadRateMaxLength"),
            Map.entry("byteswriterate", "diskBytesWriteRate"),
            Map.entry("byteswriteratemax", "diskBytesWriteRateMax"),
            Map.entry("byteswriteratemaxlength", "diskBytesWriteRateMaxLength"),
            Map.entry("iopsreadrate", "diskIopsReadRate"),
            Map.entry("iopsreadratemax", "diskIopsReadRateMax"),
            Map.entry("iopsreadratemaxlength", "diskIopsReadRateMaxLength"),
            Map.entry("iopswriterate", "diskIopsWriteRate"),
            Map.entry("iopswriteratemax", "diskIopsWriteRateMax"),
            Map.entry("iopswriteratemaxlength", "diskIopsWriteRateMaxLength"));

    private final Seeds seeds;

    OfferingCommands(Seeds seeds) {
        this.seeds = seeds;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listServiceOfferings", this::list).refersTo("id", Kind.SERVICE_OFFERING);
        registry.on("createServiceOffering", this::create)
                .refersTo("domainid", Kind.DOMAIN)
                .refersTo("zoneid", Kind.ZONE);
        registry.on("updateServiceOffering", this::update).refersTo("id", Kind.SERVICE_OFFERING);
        registry.on("deleteServiceOffering", this::delete).refersTo("id", Kind.SERVICE_OFFERING);
    }

    private Answer list(Call call) {
        var args = call.args();
        var zone = args.resource("zoneid");
        var state = args.string("state");
        var gpu = args.flagIfSent("gpuenabled");
        return call.list(Kind.SERVICE_OFFERING)
                .byId()
                .where(row -> isOfferedTo(call, row))
                .where(row -> (state == null ? "Active" : state).equalsIgnoreCase(row.text("state")))
                .where(row -> zone == null || isAmong(row.text("zoneid"), zone.uuid()))
                .where(row -> gpu == null || gpu == (row.text("vgpuprofileid") != null))
                .byText("name", "storagetype")
                .byFlag("encryptroot")
                .byReference("vgpuprofileid")
                .byKeyword("name", "displaytext")
                .where(atLeast(call, "cpunumber"))
                .where(atLeast(call, "cpuspeed"))
                .where(atLeast(call, "memory"))
                .answer("serviceoffering");
    }

    /** A custom offering has no size of its own and fits every wish. */
    private static Predicate<Resource> atLeast(Call call, String field) {
        var wanted = call.args().number(field, 0);
        return row -> row.text(field) == null || row.number(field) >= wanted;
    }

    private static boolean isAmong(@Nullable String ids, String id) {
        return ids == null || List.of(ids.split(",")).contains(id);
    }

    private static boolean isOfferedTo(Call call, Resource offering) {
        var domains = offering.text("domainid");
        return domains == null
                || call.isRootAdmin()
                || Arrays.stream(domains.split(","))
                        .flatMap(id -> call.world().domain(id).stream())
                        .anyMatch(domain -> domain.contains(call.caller().domain()));
    }

    private Answer create(Call call) {
        var args = call.args();
        var name = args.requireString("name");
        checkSize(name, args);
        checkDomains(call, args.resources("domainid"));
        var provisioning = args.string("provisioningtype");
        if (provisioning != null && !PROVISIONING_TYPES.contains(provisioning.toLowerCase(Locale.ROOT))) {
            throw ApiFault.invalidValue("Unknown provisioning type " + provisioning);
        }
        var row = seeds.serviceOffering(name, (int) args.number("cpunumber", 0), (int) args.number("memory", 0));
        row.show("displaytext", args.string("displaytext") == null ? name : args.string("displaytext"))
                .show("cpunumber", args.number("cpunumber"))
                .show("cpuspeed", args.number("cpuspeed"))
                .show("memory", args.number("memory"))
                .show("iscustomized", isCustomized(args))
                .show("rootdisksize", args.number("rootdisksize", 0))
                .show("hosttags", args.string("hosttags"))
                .show("storagetags", args.string("tags"))
                .show("deploymentplanner", args.string("deploymentplanner"))
                .show("leaseexpiryaction", args.string("leaseexpiryaction"));
        showUnless(row, args, "storagetype", "provisioningtype", "cachemode");
        showFlags(row, args, "offerha", "limitcpuuse", "isvolatile", "issystem", "encryptroot", "purgeresources");
        showFlags(row, args, "dynamicscalingenabled", "diskofferingstrictness");
        SHOWN_NUMBERS.forEach((parameter, field) -> row.show(field, args.number(parameter)));
        if (args.flag("customizediops")) {
            row.show("iscustomizediops", true);
        } else {
            row.show("miniops", args.number("miniops")).show("maxiops", args.number("maxiops"));
        }
        showDiskOffering(row, args.resource("diskofferingid"));
        showGpu(row, args);
        showWho(call.world(), row, ids(args.resources("domainid")), ids(args.resources("zoneid")));
        var details = details(args);
        if (!details.isEmpty()) {
            var shown = JsonNodeFactory.instance.objectNode();
            details.forEach(shown::put);
            row.show("serviceofferingdetails", shown);
        }
        return new Answer.One("serviceoffering", row.fields().deepCopy());
    }

    private static boolean isCustomized(Arguments args) {
        var said = args.flagIfSent("customized");
        return said != null ? said : !args.has("cpunumber") && !args.has("memory");
    }

    private static void checkSize(String name, Arguments args) {
        if (isCustomized(args)) {
            checkRange(name, args, "mincpunumber", "maxcpunumber");
            checkRange(name, args, "minmemory", "maxmemory");
            return;
        }
        for (var size : List.of("cpunumber", "cpuspeed", "memory")) {
            if (args.number(size, 0) < 1) {
                throw ApiFault.invalidValue(
                        "Failed to create service offering " + name + ": " + size + " must be 1 or more");
            }
        }
    }

    private static void checkRange(String name, Arguments args, String least, String most) {
        if (args.number(least, 0) > args.number(most, Long.MAX_VALUE)) {
            throw ApiFault.invalidValue(
                    "Failed to create service offering " + name + ": " + least + " is greater than " + most);
        }
    }

    /** A domain's admin offers to that domain, or to one below. */
    private static void checkDomains(Call call, List<Resource> domains) {
        if (call.isRootAdmin()) {
            return;
        }
        var own = call.caller().domain();
        var mayAll = !domains.isEmpty()
                && domains.stream()
                        .allMatch(row -> call.world()
                                .domain(row.uuid())
                                .filter(own::contains)
                                .isPresent());
        if (!mayAll) {
            throw ApiFault.denied("Unable to create a service offering outside of domain " + own.uuid());
        }
    }

    private static void showUnless(Resource row, Arguments args, String... parameters) {
        for (var parameter : parameters) {
            var value = args.string(parameter);
            if (value != null) {
                row.show(parameter.equals("cachemode") ? "cacheMode" : parameter, value);
            }
        }
    }

    private static void showFlags(Resource row, Arguments args, String... parameters) {
        for (var parameter : parameters) {
            var value = args.flagIfSent(parameter);
            if (value != null) {
                row.show(parameter, value);
            }
        }
    }

    private static void showDiskOffering(Resource row, @Nullable Resource diskOffering) {
        if (diskOffering != null) {
            row.show("diskofferingid", diskOffering.uuid())
                    .show("diskofferingname", diskOffering.name())
                    .show("diskofferingdisplaytext", diskOffering.text("displaytext"));
        }
    }

    private static void showGpu(Resource row, Arguments args) {
        var profile = args.resource("vgpuprofileid");
        if (profile != null) {
            row.show("vgpuprofileid", profile.uuid())
                    .show("vgpuprofilename", profile.name())
                    .show("gpucardid", profile.text("gpucardid"))
                    .show("gpucardname", profile.text("gpucardname"))
                    .show("gpucount", args.number("gpucount", 1))
                    .show("gpudisplay", args.flag("gpudisplay"));
        }
    }

    private static void showWho(World world, Resource row, @Nullable String domains, @Nullable String zones) {
        if (domains != null) {
            row.show("domainid", domains).show("domain", joined(domains, id -> path(world, id)));
        }
        if (zones != null) {
            row.show("zoneid", zones)
                    .show(
                            "zone",
                            joined(
                                    zones,
                                    id -> world.store(Kind.ZONE).require(id).name()));
        }
    }

    /** As the server writes it here: from the root on, which is left unnamed. */
    private static String path(World world, String id) {
        var path = world.domain(id).map(Domain::path).orElse("ROOT").replaceFirst("^ROOT/?", "");
        return path.isEmpty() ? "/" : "/" + path + "/";
    }

    private static String joined(String ids, Function<String, String> name) {
        return Arrays.stream(ids.split(",")).map(name).collect(Collectors.joining(","));
    }

    private static @Nullable String ids(List<Resource> resources) {
        return resources.isEmpty()
                ? null
                : resources.stream().map(Resource::uuid).collect(Collectors.joining(","));
    }

    /** Pairs come as {@code [i].key=…, [i].value=…} or as {@code [0].name=value}. */
    private static Map<String, String> details(Arguments args) {
        var all = new java.util.TreeMap<String, String>();
        for (var entry : args.entries("serviceofferingdetails")) {
            if (entry.keySet().equals(Set.of("key", "value"))) {
                all.put(entry.get("key"), entry.get("value"));
            } else {
                all.putAll(entry);
            }
        }
        return all;
    }

    private Answer update(Call call) {
        var args = call.args();
        var row = existing(call);
        for (var field : List.of("name", "displaytext", "state", "hosttags", "storagetags")) {
            if (args.string(field) != null) {
                row.show(field, args.string(field));
            }
        }
        showFlags(row, args, "purgeresources");
        showWho(call.world(), row, args.string("domainid"), args.string("zoneid"));
        return new Answer.One("serviceoffering", row.fields().deepCopy());
    }

    private Answer delete(Call call) {
        call.world().remove(existing(call));
        return Answer.success();
    }

    private static Resource existing(Call call) {
        var row = call.args().requireResource("id");
        if (row.isRemoved()) {
            throw ApiFault.invalidValue("unable to find service offering " + row.uuid());
        }
        if (!call.isRootAdmin()) {
            var domains = row.text("domainid");
            var ofOwn = domains != null
                    && Arrays.stream(domains.split(","))
                            .allMatch(id -> call.world()
                                    .domain(id)
                                    .filter(call.caller().domain()::contains)
                                    .isPresent());
            if (!ofOwn) {
                throw ApiFault.accessDenied();
            }
        }
        return row;
    }
}
