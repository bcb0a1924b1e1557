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
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** What users keep for their instances: SSH keys, affinity groups, user data and CNI configurations. */
final class PersonalCommands implements CommandModule {

    private static final Set<String> AFFINITY_TYPES = Set.of(
            "host affinity",
            "host anti-affinity",
            "non-strict host affinity",
            "non-strict host anti-affinity",
            "ExplicitDedication");

    /** Where, in the PKCS#8 encoding of a 2048-bit RSA key, the PKCS#1 encoding begins that CloudStack hands out. */
    private static final int PKCS1_OFFSET = 26;

    private final World world;
    private final Seeds seeds;

    PersonalCommands(World world, Seeds seeds) {
        this.world = world;
        this.seeds = seeds;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listSSHKeyPairs", this::keyPairs).refersTo("id", Kind.SSH_KEY_PAIR);
        registry.on("createSSHKeyPair", this::createKeyPair);
        registry.on("listAffinityGroups", this::affinityGroups).refersTo("id", Kind.AFFINITY_GROUP);
        registry.on("createAffinityGroup", this::createAffinityGroup);
        registry.on("deleteAffinityGroup", this::deleteAffinityGroup).checked("id", Kind.AFFINITY_GROUP);
        registry.on("listUserData", call -> userData(call, false)).refersTo("id", Kind.USER_DATA);
        registry.on("listCniConfiguration", call -> userData(call, true)).refersTo("id", Kind.USER_DATA);
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
                .visibleOrPublic()
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
        if (!AFFINITY_TYPES.contains(type)) {
            throw ApiFault.invalidValue("Unable to create affinity group, invalid affinity group type" + type);
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

    private Answer userData(Call call, boolean forCks) {
        return call.list(Kind.USER_DATA)
                .byId()
                .visible()
                .where(row -> row.flag("forcks") == forCks)
                .byText("name")
                .byKeyword("name")
                .newestFirst()
                .answer(forCks ? "cniconfig" : "userdata");
    }

    private boolean ownedNamed(Kind kind, Account owner, String name) {
        return world.store(kind)
                .first(row -> row.name().equals(name) && row.requireOwner().equals(owner))
                .isPresent();
    }
}
