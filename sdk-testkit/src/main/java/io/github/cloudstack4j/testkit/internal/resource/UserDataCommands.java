// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * User data and CNI configurations: rows of one table, which lists keep apart. Only user data is looked through for the same
 * content, and only a CNI configuration may be empty.
 */
final class UserDataCommands implements CommandModule {
    private static final int LONGEST_BY_GET = 4096;
    private static final int LONGEST_BY_POST = 1_048_576;
    private static final Set<String> POLICIES = Set.of("ALLOWOVERRIDE", "APPEND", "DENYOVERRIDE");

    /** What the virtual router serves to every instance as files of these names. */
    private static final Set<String> METADATA_FILES = Set.of(
            "service-offering",
            "availability-zone",
            "local-hostname",
            "local-ipv4",
            "public-hostname",
            "public-ipv4",
            "instance-id",
            "vm-id",
            "public-keys",
            "cloud-identifier",
            "hypervisor-host-name");

    private final World world;
    private final Machines machines;

    UserDataCommands(World world, Machines machines) {
        this.world = world;
        this.machines = machines;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listUserData", call -> list(call, false)).refersTo("id", Kind.USER_DATA);
        registry.on("listCniConfiguration", call -> list(call, true)).refersTo("id", Kind.USER_DATA);
        registry.on("registerUserData", call -> store(call, "userdata", false));
        registry.on("registerCniConfiguration", call -> store(call, "cniconfig", true));
        registry.on("deleteUserData", this::delete).refersTo("id", Kind.USER_DATA);
        registry.on("deleteCniConfiguration", this::delete).refersTo("id", Kind.USER_DATA);
        registry.on("linkUserDataToTemplate", this::link)
                .checked("templateid", Kind.TEMPLATE)
                .checked("isoid", Kind.ISO);
        registry.on("resetUserDataForVirtualMachine", this::reset).checked("id", Kind.VIRTUAL_MACHINE);
    }

    private static Answer list(Call call, boolean forCks) {
        return call.list(Kind.USER_DATA)
                .byId()
                .visible()
                .where(row -> row.flag("forcks") == forCks)
                .byText("name")
                .byKeyword("name")
                .newestFirst()
                .answer(forCks ? "cniconfig" : "userdata");
    }

    private Answer store(Call call, String parameter, boolean forCks) {
        var owner = call.newOwner();
        var name = call.args().requireString("name");
        var content = call.args().string(parameter);
        if (owned(owner).anyMatch(row -> row.name().equals(name))) {
            throw ApiFault.invalidValue("A userdata with name " + name + " already exists for this account.");
        }
        if (!forCks) {
            refuseSameContent(owner, content);
        }
        var params = call.args().string("params");
        refuseMetadataFiles(params);
        if (content != null) {
            check(call, content);
        }
        var row = World.showOwner(world.add(Kind.USER_DATA, owner, name))
                .show("userdata", content)
                .show("params", params)
                .show("hasannotations", false)
                .keep("forcks", forCks);
        return new Answer.One(parameter, row.fields().deepCopy());
    }

    private Stream<Resource> owned(Account owner) {
        return world.store(Kind.USER_DATA).stream()
                .filter(row -> row.requireOwner().equals(owner));
    }

    private void refuseSameContent(Account owner, @Nullable String content) {
        owned(owner)
                .filter(row -> Objects.equals(content, row.text("userdata")))
                .findFirst()
                .ifPresent(same -> {
                    throw ApiFault.invalidValue(
                            "Userdata " + same.name() + " with same content already exists for this account.");
                });
    }

    private static void refuseMetadataFiles(@Nullable String params) {
        if (params == null) {
            return;
        }
        var reserved =
                Stream.of(params.split(",")).filter(METADATA_FILES::contains).toList();
        if (!reserved.isEmpty()) {
            throw ApiFault.invalidValue("Params passed here have a few virtual router metadata file names " + reserved);
        }
    }

    private static void check(Call call, String content) {
        byte[] decoded;
        try {
            decoded = Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw ApiFault.invalidValue("User data is not base64 encoded.");
        }
        if (!content.matches("[A-Za-z0-9+/=_\\-\\s]*")) {
            throw ApiFault.invalidValue("User data is not base64 encoded.");
        }
        if (decoded.length == 0) {
            throw ApiFault.invalidValue("User data is too short.");
        }
        if (content.length() > (call.post() ? LONGEST_BY_POST : LONGEST_BY_GET)) {
            throw ApiFault.invalidValue(
                    "User data is too long for http " + (call.post() ? "POST" : "GET") + " request");
        }
        var longest = call.world().settings().getInt("vm.userdata.max.length");
        if (content.length() > longest) {
            throw ApiFault.invalidValue("User data has exceeded configurable max length: " + longest);
        }
    }

    private Answer delete(Call call) {
        var row = call.args().requireResource("id");
        var owner = call.newOwner();
        if (row.isRemoved() || !row.requireOwner().equals(owner)) {
            throw ApiFault.invalidValue("A UserData with id '" + row.number() + "' does not exist for account "
                    + owner.name() + " in specified domain id");
        }
        if (Stream.of(Kind.TEMPLATE, Kind.ISO)
                .flatMap(kind -> world.store(kind).stream())
                .anyMatch(image -> row.uuid().equals(image.text("userdataid")))) {
            throw inUse(row, "linked to one or more active templates");
        }
        if (world.store(Kind.VIRTUAL_MACHINE).stream().anyMatch(vm -> row.uuid().equals(vm.text("userdataid")))) {
            throw inUse(row, "being used by some instances");
        }
        world.remove(row);
        return Answer.success();
    }

    private static ApiFault inUse(Resource row, String why) {
        return new ApiFault(530, 4250, "Userdata " + row.name() + " cannot be removed as it is " + why);
    }

    private Answer link(Call call) {
        var args = call.args();
        var template = args.resource("templateid");
        var iso = args.resource("isoid");
        if ((template == null) == (iso == null)) {
            throw ApiFault.invalidValue("Either template ID or ISO ID must be specified, and not both");
        }
        var image = template == null ? iso : template;
        if (image == null || image.isRemoved()) {
            throw ApiFault.invalidValue("unable to find template/ISO with the specified id");
        }
        var userData = args.resource("userdataid");
        var policy =
                userData == null ? null : Objects.requireNonNullElse(args.string("userdatapolicy"), "ALLOWOVERRIDE");
        if (policy != null && !POLICIES.contains(policy.toUpperCase(Locale.ROOT))) {
            throw ApiFault.invalidValue("Invalid userdata policy: " + policy);
        }
        image.show("userdataid", userData == null ? null : userData.uuid())
                .show("userdataname", userData == null ? null : userData.name())
                .show("userdataparams", userData == null ? null : userData.text("params"))
                .show("userdatapolicy", policy == null ? null : policy.toUpperCase(Locale.ROOT));
        return new Answer.One("template", image.fields().deepCopy());
    }

    private Answer reset(Call call) {
        var args = call.args();
        var vm = args.requireResource("id");
        var own = args.string("userdata");
        var registered = args.resource("userdataid");
        if (vm.isRemoved()) {
            throw ApiFault.invalidValue("unable to find a virtual machine by id " + vm.uuid());
        }
        if (own != null && registered != null) {
            throw ApiFault.invalidValue(
                    "Both userdata and userdata ID inputs are not allowed, please provide only one");
        }
        if (!List.of("Stopped", "Error").contains(vm.requireText("state"))) {
            throw ApiFault.invalidValue(
                    "Vm " + vm.uuid() + " should be stopped to do UserData reset; current state: " + vm.text("state"));
        }
        if (own != null) {
            check(call, own);
        }
        vm.show("userdataid", null).show("userdataname", null).show("userdatadetails", null);
        vm.keep("ownuserdata", own);
        if (registered != null) {
            machines.giveUserData(vm, registered, args.details("userdatadetails"));
        }
        return new Answer.One("virtualmachine", machines.view(vm, call.user().role()));
    }
}
