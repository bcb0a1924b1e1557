// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import io.github.cloudstack4j.testkit.internal.engine.ListQuery;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What users keep for their instances: SSH keys and affinity groups. */
final class PersonalCommands implements CommandModule {

    /** In the order in which the server tells them. */
    private static final List<String> AFFINITY_TYPES =
            List.of("host anti-affinity", "host affinity", "non-strict host anti-affinity", "non-strict host affinity");

    private static final String DEDICATION = "ExplicitDedication";
    private static final Pattern PUBLIC_KEY = Pattern.compile("(?:ssh|ecdsa|sk)-\\S+ ([A-Za-z0-9+/]+=*)(?: .*)?");

    /** Where, in the PKCS#8 encoding of a 2048-bit RSA key, the PKCS#1 encoding begins that CloudStack hands out. */
    private static final int PKCS1_OFFSET = 26;

    private final World world;
    private final Machines machines;
    private final Seeds seeds;
    private final Dedications dedications;

    PersonalCommands(World world, Machines machines, Seeds seeds) {
        this.world = world;
        this.machines = machines;
        this.seeds = seeds;
        this.dedications = new Dedications(world);
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listSSHKeyPairs", this::keyPairs).refersTo("id", Kind.SSH_KEY_PAIR);
        registry.on("createSSHKeyPair", this::createKeyPair);
        registry.on("registerSSHKeyPair", this::registerKeyPair);
        registry.on("deleteSSHKeyPair", this::deleteKeyPair);
        registry.on("listAffinityGroups", this::affinityGroups).refersTo("id", Kind.AFFINITY_GROUP);
        registry.on("createAffinityGroup", this::createAffinityGroup);
        registry.on("deleteAffinityGroup", this::deleteAffinityGroup).checked("id", Kind.AFFINITY_GROUP);
        registry.on("listAffinityGroupTypes", PersonalCommands::affinityGroupTypes);
        registry.on("updateVMAffinityGroup", this::updateAffinityGroups)
                .checked("id", Kind.VIRTUAL_MACHINE)
                .checked("affinitygroupids", Kind.AFFINITY_GROUP);
    }

    private Answer keyPairs(Call call) {
        return call.list(Kind.SSH_KEY_PAIR)
                .byId()
                .visible()
                .byText("name", "fingerprint")
                .byKeyword("name", "fingerprint")
                .answer("sshkeypair");
    }

    private Answer createKeyPair(Call call) {
        var owner = call.newOwner();
        var name = call.args().requireString("name");
        if (ownedNamed(Kind.SSH_KEY_PAIR, owner, name)) {
            throw ApiFault.invalidValue("A key pair with name '" + name + "' already exists.");
        }
        var shown = JsonNodeFactory.instance.objectNode().put("privatekey", privateKey());
        shown.setAll(seeds.sshKeyPair(name, owner).fields().deepCopy());
        return new Answer.One("keypair", shown);
    }

    private Answer registerKeyPair(Call call) {
        var owner = call.newOwner();
        var name = call.args().requireString("name");
        var key = PUBLIC_KEY.matcher(call.args().requireString("publickey").strip());
        if (!key.matches()) {
            throw ApiFault.invalidValue("Public key is invalid");
        }
        var fingerprint = fingerprint(key.group(1));
        if (ownedNamed(Kind.SSH_KEY_PAIR, owner, name)) {
            throw ApiFault.invalidValue("A key pair with name '" + name + "' already exists.");
        }
        if (world.store(Kind.SSH_KEY_PAIR)
                .first(pair -> fingerprint.equals(pair.text("fingerprint"))
                        && pair.requireOwner().equals(owner))
                .isPresent()) {
            throw ApiFault.invalidValue("A key pair with fingerprint '" + fingerprint + "' already exists.");
        }
        var pair = seeds.sshKeyPair(name, owner).show("fingerprint", fingerprint);
        return new Answer.One("keypair", pair.fields().deepCopy());
    }

    private static String fingerprint(String base64) {
        try {
            var digest =
                    MessageDigest.getInstance("MD5").digest(Base64.getDecoder().decode(base64));
            return HexFormat.ofDelimiter(":").formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has MD5", e);
        } catch (IllegalArgumentException e) {
            throw ApiFault.invalidValue("Public key is invalid");
        }
    }

    private Answer deleteKeyPair(Call call) {
        var owner = call.newOwner();
        var name = call.args().requireString("name");
        var pair = world.store(Kind.SSH_KEY_PAIR)
                .first(row -> row.name().equals(name) && row.requireOwner().equals(owner))
                .orElseThrow(() -> ApiFault.invalidValue("A key pair with name '" + name
                        + "' does not exist for account " + owner.name() + " in specified domain id"));
        world.remove(pair);
        return Answer.success();
    }

    private static Answer affinityGroupTypes(Call call) {
        return ListQuery.page(
                call,
                "affinityGroupType",
                AFFINITY_TYPES,
                type -> JsonNodeFactory.instance.objectNode().put("type", type));
    }

    /** Everything is looked at in the job. */
    private Answer updateAffinityGroups(Call call) {
        var vm = call.args().requireResource("id");
        return call.startJob(new JobSubject("VirtualMachine", vm.uuid()), run -> {
            if (vm.isRemoved()) {
                throw ApiFault.invalidValue("Unable to find a virtual machine with id " + vm.uuid());
            }
            if (call.args().has("affinitygroupids") && call.args().has("affinitygroupnames")) {
                throw ApiFault.invalidValue(
                        "affinitygroupids parameter is mutually exclusive with affinitygroupnames" + " parameter");
            }
            machines.checkAffinity(vm);
            if (!"Stopped".equals(vm.text("state"))) {
                throw ApiFault.invalidValue("Unable update affinity groups on the virtual machine "
                        + Machines.identify(vm) + " , in state: " + vm.text("state")
                        + "; make sure the virtual machine is stopped and not in an error state before updating.");
            }
            machines.joinAffinityGroups(vm, affinityGroupsOf(call, vm));
            run.succeed("virtualmachine", machines.view(vm, call.user().role()));
        });
    }

    private List<Resource> affinityGroupsOf(Call call, Resource vm) {
        if (!call.args().has("affinitygroupnames")) {
            return call.args().resources("affinitygroupids");
        }
        return call.args().list("affinitygroupnames").stream()
                .map(name -> world.store(Kind.AFFINITY_GROUP)
                        .first(group -> group.name().equals(name)
                                && group.requireOwner().equals(vm.requireOwner()))
                        .orElseThrow(() -> ApiFault.invalidValue("Unable to find group by name " + name)))
                .toList();
    }

    private static String privateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
            var pkcs1 = Arrays.copyOfRange(pkcs8, PKCS1_OFFSET, pkcs8.length);
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs1);
            return "-----BEGIN RSA PRIVATE KEY-----\n" + lines + "\n-----END RSA PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has RSA", e);
        }
    }

    private Answer affinityGroups(Call call) {
        var vm = call.args().resource("virtualmachineid");
        return call.list(Kind.AFFINITY_GROUP)
                .byId()
                .visibleOr(group -> World.isForEveryone(group)
                        || !call.isRootAdmin() && dedications.isOfDomainOf(call.caller(), group))
                .byText("name", "type")
                .byKeyword("name", "type")
                .where(group -> vm == null || hasMember(group, vm))
                .answer("affinitygroup", this::affinityGroup);
    }

    private ObjectNode affinityGroup(Resource group) {
        var view = group.fields().deepCopy();
        var members = world.store(Kind.VIRTUAL_MACHINE).stream()
                .filter(vm -> hasMember(group, vm))
                .toList();
        if (!members.isEmpty()) {
            var ids = view.putArray("virtualmachineIds");
            members.forEach(vm -> ids.add(vm.uuid()));
        }
        dedications.show(group, view);
        return view;
    }

    private static boolean hasMember(Resource group, Resource vm) {
        return vm.fields().path("affinitygroup").findValuesAsText("id").contains(group.uuid());
    }

    private Answer createAffinityGroup(Call call) {
        var args = call.args();
        var owner = call.newOwner();
        var name = args.requireString("name");
        var type = args.requireString("type");
        if (type.equals(DEDICATION) && !call.isRootAdmin()) {
            throw ApiFault.denied("Only root admins can create affinity groups of type " + DEDICATION);
        }
        if (!AFFINITY_TYPES.contains(type) && !type.equals(DEDICATION)) {
            throw ApiFault.invalidValue("Unable to create affinity group, invalid affinity group type: " + type
                    + ". Valid values are " + String.join(",", AFFINITY_TYPES) + "," + DEDICATION);
        }
        if (ownedNamed(Kind.AFFINITY_GROUP, owner, name)) {
            throw ApiFault.invalidValue(
                    "Unable to create affinity group, a group with name " + name + " already exists.");
        }
        var group = seeds.affinityGroup(name, owner).show("type", type).show("description", args.string("description"));
        return call.startJobCreating(
                group,
                new JobSubject("AffinityGroup", null),
                run -> run.succeed("affinitygroup", affinityGroup(group)));
    }

    private Answer deleteAffinityGroup(Call call) {
        var group = groupToDelete(call);
        return call.startJob(new JobSubject("AffinityGroup", null), run -> {
            world.store(Kind.VIRTUAL_MACHINE).stream()
                    .filter(vm -> hasMember(group, vm))
                    .forEach(vm -> leave(vm, group));
            world.remove(group);
            run.succeed((String) null);
        });
    }

    private Resource groupToDelete(Call call) {
        var byId = call.args().resource("id");
        var name = call.args().string("name");
        if (byId == null && name == null) {
            throw ApiFault.invalidValue(
                    "Either the affinity group Id or group name must be specified to delete the group");
        }
        if (byId != null && !byId.isRemoved()) {
            return byId;
        }
        var owner = call.newOwner();
        return world.store(Kind.AFFINITY_GROUP)
                .first(group -> byId == null
                        && group.name().equals(name)
                        && group.requireOwner().equals(owner))
                .orElseThrow(() ->
                        ApiFault.invalidValue("Unable to find affinity group " + (byId == null ? name : byId.uuid())));
    }

    private static void leave(Resource vm, Resource group) {
        var groups = vm.fields().path("affinitygroup").iterator();
        while (groups.hasNext()) {
            if (groups.next().path("id").asText().equals(group.uuid())) {
                groups.remove();
            }
        }
    }

    private boolean ownedNamed(Kind kind, Account owner, String name) {
        return world.store(kind)
                .first(row -> row.name().equals(name) && row.requireOwner().equals(owner))
                .isPresent();
    }
}
