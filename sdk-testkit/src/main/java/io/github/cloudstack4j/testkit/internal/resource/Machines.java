// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** What happens to instances, apart from who asked for it: each method is one transition, done at once. */
public final class Machines {

    private static final Set<String> HIDDEN_FROM_USERS =
            Set.of("hostid", "hostname", "instancename", "displayvm", "arch");

    private static final String READ_ONLY_DETAILS =
            "dataDiskController, rootDiskController, backupValidationCommandTimeout,"
                    + " backupValidationScreenshotWait, backupValidationBootTimeout";

    private final World world;
    private final Networks networks;
    private final MachineDisks disks;
    private final Dedications dedications;
    private final List<Consumer<Resource>> destroyGuards = new ArrayList<>();
    private final List<Consumer<Resource>> affinityGuards = new ArrayList<>();
    private final List<Consumer<Resource>> expungeListeners = new ArrayList<>();
    private final Map<String, Integer> addressesGiven = new HashMap<>();

    public Machines(World world, Networks networks, MachineDisks disks) {
        this.world = world;
        this.networks = networks;
        this.disks = disks;
        this.dedications = new Dedications(world);
    }

    /**
     * A guard that refuses, by throwing an {@code ApiFault} in the job, to destroy instances that something else lives
     * on.
     */
    public void guardDestroy(Consumer<Resource> guard) {
        destroyGuards.add(guard);
    }

    /** Tells of instances that are gone for good. */
    public void onExpunge(Consumer<Resource> listener) {
        expungeListeners.add(listener);
    }

    /** Throws what a guard has against destroying the instance. */
    public void checkDestroy(Resource vm) {
        destroyGuards.forEach(guard -> guard.accept(vm));
    }

    /** As {@link #guardDestroy}, for a change of the affinity groups of an instance alone. */
    public void guardAffinity(Consumer<Resource> guard) {
        affinityGuards.add(guard);
    }

    /** Throws what a guard has against changing the affinity groups of the instance. */
    void checkAffinity(Resource vm) {
        affinityGuards.forEach(guard -> guard.accept(vm));
    }

    /** Shows the registered user data that an instance was made with, and the values of its variables. */
    public void giveUserData(Resource vm, Resource userData, Map<String, String> values) {
        vm.show("userdataid", userData.uuid())
                .show("userdataname", userData.name())
                .show("userdatadetails", values.isEmpty() ? null : new LinkedHashMap<>(values).toString());
    }

    /** A new instance in state Stopped, with its interfaces and addresses. */
    public Resource create(MachineSpec spec) {
        var vm = world.add(Kind.VIRTUAL_MACHINE, spec.owner(), spec.name());
        vm.show("displayname", spec.displayName() == null ? spec.name() : spec.displayName())
                .keep("displaynamegiven", spec.displayName() != null);
        World.showOwner(vm);
        vm.show("userid", spec.user().uuid())
                .show("username", spec.user().name())
                .show("created", Timestamps.format(world.now()))
                .show("lastupdated", Timestamps.format(world.now()))
                .show("state", "Stopped")
                .show("haenable", false)
                .show("zoneid", spec.zone().uuid())
                .show("zonename", spec.zone().name())
                .show("templateid", spec.template().uuid())
                .show("templatename", spec.template().name())
                .show("templatetype", spec.template().text("templatetype"))
                .show("templateformat", spec.template().text("format"))
                .show("templatedisplaytext", spec.template().text("displaytext"))
                .show("passwordenabled", spec.template().flag("passwordenabled"))
                .show("isos", JsonNodeFactory.instance.arrayNode())
                .show("isomaxcount", 1);
        applyOffering(vm, spec.offering());
        vm.show("guestosid", spec.template().text("ostypeid"))
                .show("rootdeviceid", 0)
                .show("rootdevicetype", "ROOT")
                .show("securitygroup", JsonNodeFactory.instance.arrayNode());
        connect(vm, spec.networks());
        var details = JsonNodeFactory.instance.objectNode();
        spec.details().forEach(details::put);
        if (spec.keyPair() != null) {
            details.put("SSH.KeyPairNames", spec.keyPair());
        }
        vm.show("hypervisor", "Simulator")
                .show("instancename", "i-" + spec.owner().number() + "-" + vm.number() + "-VM")
                .show("details", details)
                .show("keypairs", spec.keyPair())
                .show("displayvm", true)
                .show("isdynamicallyscalable", spec.template().flag("isdynamicallyscalable"))
                .show("deleteprotection", false)
                .show("ostypeid", spec.template().text("ostypeid"))
                .show("osdisplayname", spec.template().text("ostypename"))
                .show("pooltype", "NetworkFilesystem")
                .show("receivedbytes", 0)
                .show("sentbytes", 0)
                .show("arch", "x86_64")
                .show("vmtype", spec.type())
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("hasannotations", false);
        joinAffinityGroups(vm, spec.affinityGroups());
        disks.created(vm, spec);
        return vm;
    }

    /** Replaces the affinity groups of an instance. */
    public void joinAffinityGroups(Resource vm, List<Resource> groups) {
        var shown = JsonNodeFactory.instance.arrayNode();
        for (var group : groups) {
            var entry = shown.addObject().put("id", group.uuid()).put("name", group.name());
            if (group.text("description") != null) {
                entry.put("description", group.text("description"));
            }
            entry.put("account", vm.requireOwner().name());
        }
        vm.show("affinitygroup", shown);
    }

    /** Gives the instance the size of an offering; a custom offering's size comes from the instance's own details. */
    public void applyOffering(Resource vm, Resource offering) {
        vm.show("serviceofferingid", offering.uuid())
                .show("serviceofferingname", offering.name())
                .show("cpunumber", offering.number("cpunumber"))
                .show("cpuspeed", offering.number("cpuspeed"))
                .show("memory", offering.number("memory"));
    }

    /**
     * Goes to Starting on a host with room.
     *
     * @throws ApiFault 533 if no host has room
     */
    public void beginStart(Resource vm) {
        var host = findHost(vm);
        vm.keep("plannedhost", host.uuid());
        move(vm, "Starting");
        world.store(Kind.NETWORK).stream()
                .filter(network -> Networks.addressIn(vm, network) != null)
                .forEach(networks::implement);
        vm.fields().path("nic").forEach(nic -> showVlan((ObjectNode) nic));
    }

    private void showVlan(ObjectNode nic) {
        var uri = world.store(Kind.NETWORK)
                .require(nic.path("networkid").asText())
                .text("broadcasturi");
        if (uri != null) {
            nic.put("isolationuri", uri).put("broadcasturi", uri);
        }
    }

    /** Goes from Starting to Running. */
    public void finishStart(Resource vm) {
        var host = world.store(Kind.HOST).require(vm.requireText("plannedhost"));
        vm.show("hostid", host.uuid()).show("hostname", host.name()).show("hostcontrolstate", "Enabled");
        move(vm, "Running");
        disks.started(vm);
    }

    /** Throws if these are not data disks of the instance that may go with it. */
    void checkDisks(Resource vm, List<Resource> volumes) {
        disks.checkRemoval(vm, volumes);
    }

    /** Deletes the data disks of an instance for good. */
    public void deleteDataDisks(Resource vm) {
        disks.deleteData(vm);
    }

    /** Destroys data disks that were to go with their instance. */
    void removeDisks(List<Resource> volumes) {
        disks.remove(volumes);
    }

    public void beginStop(Resource vm) {
        move(vm, "Stopping");
    }

    /** Goes to Stopped and leaves its host. */
    public void stop(Resource vm) {
        vm.show("hostid", null)
                .show("hostname", null)
                .show("hostcontrolstate", null)
                .keep("plannedhost", null);
        vm.fields().path("nic").forEach(nic -> ((ObjectNode) nic).remove(Set.of("isolationuri", "broadcasturi")));
        move(vm, "Stopped");
    }

    /** Goes to Destroyed; the row stays until it is expunged. */
    public void destroy(Resource vm) {
        stop(vm);
        move(vm, "Destroyed");
        disks.destroyed(vm);
    }

    public void beginExpunge(Resource vm) {
        stop(vm);
        move(vm, "Expunging");
        disks.destroyed(vm);
    }

    /** Takes the instance out of the world, with the port forwardings to it. */
    public void expunge(Resource vm) {
        beginExpunge(vm);
        world.store(Kind.PORT_FORWARDING_RULE).stream()
                .filter(rule -> vm.uuid().equals(rule.text("virtualmachineid")))
                .forEach(networks::removeRule);
        world.remove(vm);
        disks.expunged(vm);
        expungeListeners.forEach(listener -> listener.accept(vm));
    }

    public static boolean isRunning(Resource vm) {
        return "Running".equals(vm.text("state"));
    }

    /** Instances with an interface in the network. */
    public List<Resource> in(Resource network) {
        return world.store(Kind.VIRTUAL_MACHINE).stream()
                .filter(vm -> Networks.addressIn(vm, network) != null)
                .toList();
    }

    /** The instance as a caller of this role sees it. */
    public ObjectNode view(Resource vm, Role role) {
        var view = vm.fields().deepCopy();
        if (!view.path("nic").isEmpty()) {
            view.put("ipaddress", view.path("nic").path(0).path("ipaddress").asText());
        }
        if (role == Role.USER) {
            view.remove(HIDDEN_FROM_USERS);
            view.put("readonlydetails", READ_ONLY_DETAILS);
        }
        return view;
    }

    private void move(Resource vm, String state) {
        vm.show("state", state)
                .show("lastupdated", Timestamps.format(world.now()))
                .keep("statesince", world.now());
    }

    private void connect(Resource vm, List<Resource> wanted) {
        var nics = JsonNodeFactory.instance.arrayNode();
        for (var network : wanted) {
            var address = addressesGiven.merge(network.uuid(), 1, Integer::sum);
            var prefix = network.requireText("gateway").replaceFirst("\\.\\d+$", ".");
            var nic = JsonNodeFactory.instance.objectNode();
            nic.put("id", world.ids().uuid())
                    .put("networkid", network.uuid())
                    .put("networkname", network.name())
                    .put("netmask", network.text("netmask"))
                    .put("gateway", network.text("gateway"))
                    .put("ipaddress", prefix + (1 + address))
                    .put("traffictype", "Guest")
                    .put("type", network.text("type"))
                    .put("isdefault", nics.isEmpty())
                    .put(
                            "macaddress",
                            String.format(
                                    Locale.ROOT, "02:01:00:cc:%02x:%02x", vm.number() / 256 % 256, vm.number() % 256))
                    .put("deviceid", String.valueOf(nics.size()))
                    .put("enabled", true);
            if (network.text("vpcid") != null) {
                nic.put("vpcid", network.text("vpcid")).put("vpcname", network.text("vpcname"));
            }
            nic.putArray("secondaryip");
            nic.putArray("extradhcpoption");
            nics.add(nic);
        }
        vm.show("nic", nics);
    }

    /** Of the hosts that dedications, affinity groups, tags and the image allow, the emptiest. */
    private Resource findHost(Resource vm) {
        var groups = groupsOf(vm);
        var offering = world.store(Kind.SERVICE_OFFERING).require(vm.requireText("serviceofferingid"));
        var image = imageOf(vm);
        return world.store(Kind.HOST).stream()
                .filter(Hosts::isOpen)
                .filter(host -> host.requireText("zoneid").equals(vm.text("zoneid")))
                .filter(host -> dedications.allow(host, vm.requireOwner(), groups))
                .filter(host -> HostAffinity.allows(world, host, groups))
                .filter(host -> Hosts.hasTagsFor(host, offering))
                .filter(host -> image.map(of -> Hosts.canRun(host, of)).orElse(true))
                .filter(host -> Hosts.freeMegahertz(world, host) >= vm.number("cpunumber") * vm.number("cpuspeed")
                        && Hosts.freeMemory(world, host) >= vm.number("memory"))
                .min(Comparator.comparingLong(host -> -Hosts.freeMemory(world, host)))
                .orElseThrow(() -> ApiFault.noCapacity("No destination found for a deployment for " + identify(vm)));
    }

    private List<Resource> groupsOf(Resource vm) {
        return vm.fields().path("affinitygroup").findValuesAsText("id").stream()
                .flatMap(id -> world.store(Kind.AFFINITY_GROUP).find(id).stream())
                .filter(group -> !group.isRemoved())
                .toList();
    }

    private Optional<Resource> imageOf(Resource vm) {
        var id = vm.requireText("templateid");
        return world.store(Kind.TEMPLATE)
                .find(id)
                .or(() -> world.store(Kind.ISO).find(id));
    }

    /** The way the server prints an instance in its error texts. */
    public static String identify(Resource vm) {
        return "VM instance {\"id\":" + vm.number() + ",\"instanceName\":\"" + vm.text("instancename")
                + "\",\"state\":\"" + vm.text("state") + "\",\"type\":\"User\",\"uuid\":\"" + vm.uuid() + "\"}";
    }

    /** The nic of an instance as a stream, for lists that filter on networks. */
    static boolean isIn(Resource vm, String networkUuid) {
        return StreamSupport.stream(vm.fields().path("nic").spliterator(), false)
                .anyMatch(nic -> nic.path("networkid").asText().equals(networkUuid));
    }
}
