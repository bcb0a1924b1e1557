// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keys and values on other things. */
final class TagCommands implements CommandModule {

    /** What can be tagged, as far as the emulator has it, by the names the API shows. */
    private static final Map<String, Kind> TAGGABLE = Map.ofEntries(
            Map.entry("UserVm", Kind.VIRTUAL_MACHINE),
            Map.entry("Template", Kind.TEMPLATE),
            Map.entry("ISO", Kind.ISO),
            Map.entry("Volume", Kind.VOLUME),
            Map.entry("Snapshot", Kind.SNAPSHOT),
            Map.entry("Network", Kind.NETWORK),
            Map.entry("Project", Kind.PROJECT),
            Map.entry("PublicIpAddress", Kind.IP_ADDRESS),
            Map.entry("Vpc", Kind.VPC),
            Map.entry("VMSnapshot", Kind.VM_SNAPSHOT),
            Map.entry("SnapshotPolicy", Kind.SNAPSHOT_POLICY));

    private final World world;
    private final Tags rows;

    TagCommands(World world) {
        this.world = world;
        this.rows = new Tags(world);
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("createTags", this::create);
        registry.on("deleteTags", this::delete);
        registry.on("listTags", this::list);
    }

    private Answer create(Call call) {
        return call.startJob(null, run -> {
            var type = type(call)
                    .orElseThrow(() -> ApiFault.invalidValue(
                            "Invalid resource type " + call.args().requireString("resourcetype")));
            var tags = pairs(call);
            for (var tag : tags.entrySet()) {
                if (tag.getValue() == null || tag.getValue().isEmpty()) {
                    throw ApiFault.invalidValue("Value for the key " + tag.getKey() + " is either null or empty");
                }
            }
            var resources = call.args().list("resourceids").stream()
                    .map(id -> existing(type, id))
                    .toList();
            resources.forEach(call::checkAccess);
            resources.forEach(resource -> tags.keySet().forEach(key -> requireUnused(type, resource, key)));
            resources.forEach(resource -> tags.forEach((key, value) -> {
                var owner = resource.owner() == null ? call.caller() : resource.owner();
                rows.put(type, resource, owner, key, value, call.args().string("customer"));
            }));
            run.succeed(null);
        });
    }

    private Resource existing(String type, String id) {
        return world.store(TAGGABLE.get(type))
                .find(id)
                .filter(row -> !row.isRemoved())
                .orElseThrow(
                        () -> ApiFault.invalidValue("Unable to find resource by uuid " + id + " and type " + type));
    }

    private void requireUnused(String type, Resource resource, String key) {
        if (world.store(Kind.TAG).stream().anyMatch(tag -> Tags.isOn(tag, resource.uuid()) && isKey(tag, key))) {
            throw ApiFault.internal("tag " + key + " already on " + type + " with id " + resource.uuid());
        }
    }

    private Answer delete(Call call) {
        return call.startJob(null, run -> {
            var wanted = pairs(call);
            var ids = call.args().list("resourceids");
            var type = type(call).orElse("");
            var doomed = world.store(Kind.TAG).stream()
                    .filter(tag -> ids.contains(tag.text("resourceid")) && type.equals(tag.text("resourcetype")))
                    .filter(tag -> world.mayUse(call.caller(), tag))
                    .filter(tag -> wanted.isEmpty() || isAmong(tag, wanted))
                    .toList();
            if (doomed.isEmpty()) {
                throw ApiFault.internal("Failed to delete tags");
            }
            doomed.forEach(world::remove);
            ids.forEach(id -> world.store(TAGGABLE.get(type)).find(id).ifPresent(rows::showOn));
            run.succeed(null);
        });
    }

    /** A key without a value stands for every value. */
    private static boolean isAmong(Resource tag, Map<String, String> wanted) {
        var key = tag.requireText("key");
        if (!wanted.containsKey(key)) {
            return false;
        }
        var value = wanted.get(key);
        return value == null || value.equals(tag.text("value"));
    }

    private Answer list(Call call) {
        var kind = call.args().string("resourcetype");
        return call.list(Kind.TAG)
                .visible()
                .where(tag -> kind == null || kind.equalsIgnoreCase(tag.text("resourcetype")))
                .byText("resourceid", "key", "value", "customer")
                .byKeyword("key", "value")
                .answer("tag", Tags::view);
    }

    private static boolean isKey(Resource tag, String key) {
        return key.equalsIgnoreCase(tag.text("key"));
    }

    /** The type as the API shows it, whatever its case in the request. */
    private static Optional<String> type(Call call) {
        var wanted = call.args().requireString("resourcetype");
        return TAGGABLE.keySet().stream().filter(wanted::equalsIgnoreCase).findFirst();
    }

    private static Map<String, String> pairs(Call call) {
        var pairs = new LinkedHashMap<String, String>();
        call.args().entries("tags").forEach(entry -> pairs.put(entry.get("key"), entry.get("value")));
        return pairs;
    }
}
