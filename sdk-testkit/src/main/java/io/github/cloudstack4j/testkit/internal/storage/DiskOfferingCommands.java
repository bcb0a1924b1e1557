// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commands around disk offerings. */
final class DiskOfferingCommands implements CommandModule {

    private static final Set<String> PROVISIONING_TYPES = Set.of("thin", "sparse", "fat");
    private static final Set<String> STORAGE_TYPES = Set.of("local", "shared");

    /** Parameters that are shown as they came, under other names. */
    private static final Map<String, String> RATES = Map.ofEntries(
            Map.entry("hypervisorsnapshotreserve", "hypervisorsnapshotreserve"),
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

    private final World world;
    private final DiskOfferings offerings;

    DiskOfferingCommands(Storage storage) {
        this.world = storage.world();
        this.offerings = storage.offerings();
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listDiskOfferings", this::list).refersTo("id", Kind.DISK_OFFERING);
        registry.on("createDiskOffering", this::create)
                .refersTo("domainid", Kind.DOMAIN)
                .refersTo("zoneid", Kind.ZONE);
        registry.on("updateDiskOffering", this::update).refersTo("id", Kind.DISK_OFFERING);
        registry.on("deleteDiskOffering", this::delete).refersTo("id", Kind.DISK_OFFERING);
    }

    private Answer list(Call call) {
        var args = call.args();
        var state = args.string("state");
        var zone = args.resource("zoneid");
        var volume = args.resource("volumeid");
        var pool = args.resource("storageid");
        var vm = args.resource("virtualmachineid");
        return call.list(Kind.DISK_OFFERING)
                .byId()
                .where(row -> !DiskOfferings.isCompute(row))
                .where(row -> call.isRootAdmin() || offerings.isFor(call.caller(), row))
                .where(row -> (state == null ? "Active" : state).equalsIgnoreCase(row.text("state")))
                .where(row -> zone == null || DiskOfferings.isIn(row, zone))
                .where(row -> volume == null || !row.uuid().equals(volume.text("diskofferingid")))
                .where(row -> pool == null || StoragePools.hasTagsFor(pool, row))
                .byText("name", "storagetype")
                .byFlag("encrypt")
                .byKeyword("name", "displaytext")
                .answer("diskoffering", row -> view(row, vm));
    }

    private ObjectNode view(Resource offering, @Nullable Resource vm) {
        var view = offering.fields().deepCopy();
        if (vm != null) {
            var suits = world.store(Kind.STORAGE_POOL).stream()
                    .filter(pool -> pool.requireText("zoneid").equals(vm.text("zoneid")))
                    .anyMatch(pool -> StoragePools.hasTagsFor(pool, offering));
            view.put("suitableforvirtualmachine", suits);
        }
        return view;
    }

    private Answer create(Call call) {
        var args = call.args();
        var name = args.requireString("name");
        checkSize(args);
        checkDomains(call, args.resources("domainid"));
        var provisioning = oneOf(args.string("provisioningtype"), PROVISIONING_TYPES, "Unknown provisioning type ");
        var storage = oneOf(args.string("storagetype"), STORAGE_TYPES, "Invalid storage type ");
        var row = args.flag("customized") ? offerings.custom(name) : offerings.fixed(name, args.number("disksize", 0));
        if (args.string("displaytext") != null) {
            row.show("displaytext", args.string("displaytext"));
        }
        if (provisioning != null) {
            row.show("provisioningtype", provisioning);
        }
        if (storage != null) {
            row.show("storagetype", storage);
        }
        row.show("tags", args.string("tags")).show("cacheMode", args.string("cachemode"));
        for (var flag : List.of("displayoffering", "disksizestrictness", "encrypt")) {
            if (args.flagIfSent(flag) != null) {
                row.show(flag, args.flag(flag));
            }
        }
        showIops(row, args);
        RATES.forEach((parameter, field) -> row.show(field, args.number(parameter)));
        showDetails(row, args);
        showWho(row, ids(args.resources("domainid")), ids(args.resources("zoneid")));
        return new Answer.One("diskoffering", row.fields().deepCopy());
    }

    private static void checkSize(Arguments args) {
        var size = args.number("disksize");
        if (args.flag("customized")) {
            if (size != null) {
                throw ApiFault.invalidValue("Disksize is not allowed for a customized disk offering");
            }
            return;
        }
        if (size == null) {
            throw ApiFault.invalidValue("Disksize is required for a non-customized disk offering");
        }
        if (size < 1) {
            throw ApiFault.invalidValue("Please specify a disk size of at least 1 GB.");
        }
    }

    /** A domain's admin offers to that domain, or to one below. */
    private static void checkDomains(Call call, List<Resource> domains) {
        var own = call.caller().domain();
        var mayAll = call.isRootAdmin()
                || !domains.isEmpty()
                        && domains.stream()
                                .allMatch(row -> call.world()
                                        .domain(row.uuid())
                                        .filter(own::contains)
                                        .isPresent());
        if (!mayAll) {
            throw ApiFault.denied("Unable to create a disk offering outside of domain " + own.uuid());
        }
    }

    private static @Nullable String oneOf(@Nullable String word, Set<String> known, String complaint) {
        if (word != null && !known.contains(word.toLowerCase(Locale.ROOT))) {
            throw ApiFault.invalidValue(complaint + word);
        }
        return word;
    }

    /** Unless it is said whether they are the user's choice, IOPS count for nothing. */
    private static void showIops(Resource row, Arguments args) {
        var customized = args.flagIfSent("customizediops");
        row.show("iscustomizediops", customized);
        if (Boolean.FALSE.equals(customized)) {
            row.show("miniops", args.number("miniops")).show("maxiops", args.number("maxiops"));
        }
    }

    /** The real server keeps domains and zones among the details, by the numbers of their rows. */
    private static void showDetails(Resource row, Arguments args) {
        var details = JsonNodeFactory.instance.objectNode();
        args.details("details").forEach(details::put);
        for (var what : List.of("domainid", "zoneid")) {
            var numbers = args.resources(what).stream()
                    .map(resource -> String.valueOf(resource.number()))
                    .collect(Collectors.joining(","));
            if (!numbers.isEmpty()) {
                details.put(what, numbers);
            }
        }
        if (!details.isEmpty()) {
            row.show("details", details);
        }
    }

    private void showWho(Resource row, @Nullable String domains, @Nullable String zones) {
        if (domains != null) {
            row.show("domainid", domains)
                    .show(
                            "domain",
                            joined(
                                    domains,
                                    id -> DiskOfferings.path(world.domain(id).orElseThrow())));
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

    private static String joined(String ids, Function<String, String> name) {
        return Arrays.stream(ids.split(",")).map(name).collect(Collectors.joining(","));
    }

    private static @Nullable String ids(List<Resource> resources) {
        return resources.isEmpty()
                ? null
                : resources.stream().map(Resource::uuid).collect(Collectors.joining(","));
    }

    private Answer update(Call call) {
        var args = call.args();
        var row = existing(call);
        for (var field : List.of("name", "displaytext", "state", "tags")) {
            if (args.string(field) != null) {
                row.show(field, args.string(field));
            }
        }
        if (args.flagIfSent("displayoffering") != null) {
            row.show("displayoffering", args.flag("displayoffering"));
        }
        RATES.forEach((parameter, field) -> {
            if (args.has(parameter)) {
                row.show(field, args.number(parameter));
            }
        });
        showWho(row, args.string("domainid"), args.string("zoneid"));
        return new Answer.One("diskoffering", row.fields().deepCopy());
    }

    /** It is no longer offered, but the server goes on knowing it. */
    private Answer delete(Call call) {
        existing(call).show("state", "Inactive");
        return Answer.success();
    }

    private Resource existing(Call call) {
        var row = call.args().requireResource("id");
        if (row.isRemoved() || DiskOfferings.isCompute(row)) {
            throw ApiFault.invalidValue("Unable to find disk offering: " + row.uuid());
        }
        var domains = row.text("domainid");
        var may = call.isRootAdmin()
                || domains != null
                        && Arrays.stream(domains.split(","))
                                .allMatch(id -> world.domain(id)
                                        .filter(call.caller().domain()::contains)
                                        .isPresent());
        if (!may) {
            throw ApiFault.accessDenied();
        }
        return row;
    }
}
