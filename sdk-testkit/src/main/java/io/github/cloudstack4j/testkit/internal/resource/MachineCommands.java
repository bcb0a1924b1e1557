// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The life of instances: list, deploy, start, stop, reboot, destroy. */
final class MachineCommands implements CommandModule {

    private static final Pattern HOST_NAME = Pattern.compile("[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");
    private static final long GIBIBYTE = 1L << 30;
    private static final Set<String> GONE = Set.of("Destroyed", "Expunging");

    private static final List<String> RUNNING_STATISTICS = List.of(
            "networkkbsread",
            "networkkbswrite",
            "diskkbsread",
            "diskkbswrite",
            "diskioread",
            "diskiowrite",
            "memorykbs",
            "memoryintfreekbs",
            "memorytargetkbs");

    private final Emulation emulation;
    private final World world;
    private final Machines machines;
    private final Seeds seeds;

    MachineCommands(Emulation emulation, Seeds seeds) {
        this.emulation = emulation;
        this.world = emulation.world();
        this.machines = emulation.machines();
        this.seeds = seeds;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listVirtualMachines", this::list)
                .refersTo("id", Kind.VIRTUAL_MACHINE)
                .refersTo("ids", Kind.VIRTUAL_MACHINE);
        registry.on("deployVirtualMachine", this::deploy)
                .checked("templateid", Kind.TEMPLATE)
                .checked("networkids", Kind.NETWORK)
                .checked("affinitygroupids", Kind.AFFINITY_GROUP);
        registry.on("startVirtualMachine", this::start).checked("id", Kind.VIRTUAL_MACHINE);
        registry.on("stopVirtualMachine", this::stop).checked("id", Kind.VIRTUAL_MACHINE);
        registry.on("rebootVirtualMachine", this::reboot).checked("id", Kind.VIRTUAL_MACHINE);
        registry.on("destroyVirtualMachine", this::destroy).checked("id", Kind.VIRTUAL_MACHINE);
    }

    private Answer list(Call call) {
        var args = call.args();
        var network = args.resource("networkid");
        var group = args.resource("affinitygroupid");
        return call.list(Kind.VIRTUAL_MACHINE)
                .byId()
                .visible()
                .byText("name", "state", "hypervisor", "arch")
                .byReference("zoneid", "hostid", "templateid", "serviceofferingid", "userid")
                .byKeyword("name", "displayname", "instancename")
                .where(vm -> network == null || Machines.isIn(vm, network.uuid()))
                .where(vm -> group == null
                        || vm.fields()
                                .path("affinitygroup")
                                .findValuesAsText("id")
                                .contains(group.uuid()))
                .where(vm ->
                        args.string("keypair") == null || args.string("keypair").equals(vm.text("keypairs")))
                .where(vm -> !call.isPlainUser() || !GONE.contains(vm.requireText("state")))
                .answer(
                        "virtualmachine",
                        vm -> withStatistics(machines.view(vm, call.user().role())));
    }

    /** A list, unlike the result of a job, tells what a running instance is doing. */
    private static ObjectNode withStatistics(ObjectNode vm) {
        if (vm.path("state").asText().equals("Running")) {
            vm.put("cpuused", "10%");
            RUNNING_STATISTICS.forEach(name -> vm.put(name, 0));
        }
        return vm;
    }

    private Answer deploy(Call call) {
        var args = call.args();
        var owner = call.newOwner();
        var name = args.string("name");
        if (name != null && !HOST_NAME.matcher(name).matches()) {
            throw ApiFault.invalidValue(
                    "Invalid name. Vm name can contain ASCII letters 'a' through 'z', the digits '0' through '9',"
                            + " and the hyphen ('-'), must be between 1 and 63 characters long, and can't start or"
                            + " end with \"-\" and can't"
                            + " start with digit");
        }
        var offering = args.resource("serviceofferingid");
        var template = args.resource("templateid");
        if (offering == null || offering.isRemoved()) {
            throw ApiFault.invalidValue("Unable to find service offering: " + args.string("serviceofferingid"));
        }
        if (template == null || template.isRemoved()) {
            throw ApiFault.invalidValue("Unable to use template " + args.string("templateid"));
        }
        var zone = args.requireResource("zoneid");
        var networks = networks(call, owner, zone);
        var vmName = name == null ? "VM-" + world.ids().uuid() : name;
        requireFreeName(vmName, networks);
        var vm = machines.create(new MachineSpec(
                vmName,
                args.string("displayname"),
                owner,
                call.user(),
                zone,
                offering,
                template,
                networks,
                args.resources("affinitygroupids"),
                keyPair(call, owner),
                null,
                details(args),
                dataDisk(args)));
        if (offering.flag("iscustomized")) {
            size(vm, call);
        }
        var userData = args.resource("userdataid");
        if (userData != null) {
            machines.giveUserData(vm, userData, args.details("userdatadetails"));
        }
        return call.startJobCreating(vm, subject(vm), run -> {
            if (Boolean.FALSE.equals(args.flagIfSent("startvm"))) {
                succeed(run, call, vm);
                return;
            }
            try {
                machines.beginStart(vm);
            } catch (ApiFault noRoom) {
                throw ApiFault.insufficientCapacity(String.valueOf(noRoom.getMessage()));
            }
            run.after(time("virtualmachine.deploy", 7000), started -> {
                machines.finishStart(vm);
                succeed(started, call, vm);
            });
        });
    }

    private static Map<String, String> details(Arguments args) {
        var details = new LinkedHashMap<>(args.details("details"));
        if (args.has("rootdisksize")) {
            details.put("rootdisksize", String.valueOf(args.number("rootdisksize")));
        }
        return details;
    }

    private static @Nullable DataDisk dataDisk(Arguments args) {
        var offering = args.resource("diskofferingid");
        if (offering == null) {
            return null;
        }
        if (!offering.flag("iscustomized")) {
            return new DataDisk(offering, offering.number("disksize") * GIBIBYTE);
        }
        var size = args.number("size");
        if (size == null) {
            throw ApiFault.invalidValue("This disk offering requires a custom size specified");
        }
        return new DataDisk(offering, size * GIBIBYTE);
    }

    private static void size(Resource vm, Call call) {
        var details = call.args().details("details");
        if (!details.containsKey("cpuNumber") || !details.containsKey("memory")) {
            throw ApiFault.invalidValue(
                    "Need to specify custom parameter values cpu, cpu speed and memory when using custom offering");
        }
        vm.show("cpunumber", Long.valueOf(details.get("cpuNumber")))
                .show("memory", Long.valueOf(details.get("memory")));
    }

    private static String keyPair(Call call, Account owner) {
        var names = new ArrayList<>(call.args().list("keypairs"));
        var single = call.args().string("keypair");
        if (single != null) {
            names.add(single);
        }
        for (var name : names) {
            call.world()
                    .store(Kind.SSH_KEY_PAIR)
                    .first(pair ->
                            pair.name().equals(name) && pair.requireOwner().equals(owner))
                    .orElseThrow(() -> ApiFault.invalidValue("A key pair with name '" + name + "' was not found."));
        }
        return names.isEmpty() ? null : String.join(",", names);
    }

    /** Without a choice the owner's only isolated network is taken, and made if there is none. */
    private List<Resource> networks(Call call, Account owner, Resource zone) {
        var chosen = call.args().resources("networkids");
        if (!chosen.isEmpty()) {
            return chosen;
        }
        var own = world.store(Kind.NETWORK).stream()
                .filter(network -> network.requireOwner().equals(owner) && Networks.isIsolated(network))
                .filter(network -> zone.uuid().equals(network.text("zoneid")))
                .toList();
        if (own.size() > 1) {
            throw ApiFault.invalidValue("More than 1 default Isolated networks are found for account " + owner.name()
                    + "; please specify networkIds");
        }
        return own.isEmpty() ? List.of(seeds.isolatedNetwork(owner.name() + "-network", owner)) : own;
    }

    private void requireFreeName(String name, List<Resource> networks) {
        for (var network : networks) {
            if (machines.in(network).stream().anyMatch(vm -> vm.name().equalsIgnoreCase(name))) {
                throw ApiFault.invalidValue("The vm with hostName " + name + " already exists in the network domain: "
                        + network.text("networkdomain") + "; network=" + network.name());
            }
        }
    }

    private Answer start(Call call) {
        var vm = call.args().requireResource("id");
        return call.startJob(subject(vm), run -> {
            requirePresent(vm);
            if (Machines.isRunning(vm)) {
                throw ApiFault.invalidValue(
                        "The virtual machine " + vm.uuid() + " (" + vm.text("displayname") + ") is already running");
            }
            try {
                machines.beginStart(vm);
            } catch (ApiFault noRoom) {
                throw ApiFault.insufficientCapacity("Unable to start a VM due to insufficient capacity");
            }
            run.after(time("virtualmachine.start", 2000), started -> {
                machines.finishStart(vm);
                succeed(started, call, vm);
            });
        });
    }

    private Answer stop(Call call) {
        var vm = call.args().requireResource("id");
        return call.startJob(subject(vm), run -> {
            requirePresent(vm);
            if (!Machines.isRunning(vm)) {
                succeed(run, call, vm);
                return;
            }
            machines.beginStop(vm);
            run.after(time("virtualmachine.stop", 1500), stopped -> {
                machines.stop(vm);
                succeed(stopped, call, vm);
            });
        });
    }

    private Answer reboot(Call call) {
        var vm = call.args().requireResource("id");
        return call.startJob(subject(vm), run -> {
            requirePresent(vm);
            if (!Machines.isRunning(vm)) {
                throw ApiFault.invalidValue("Unable to reboot the VM " + vm.uuid() + " as it is not in Running state");
            }
            run.after(time("virtualmachine.reboot", 2000), rebooted -> succeed(rebooted, call, vm));
        });
    }

    private Answer destroy(Call call) {
        var vm = call.args().requireResource("id");
        var expunge = call.args().flag("expunge");
        return call.startJob(subject(vm), run -> {
            requirePresent(vm);
            if (expunge && call.isPlainUser()) {
                throw ApiFault.denied(
                        "Parameter expunge can be passed by Admin only. Or when the allow.user.expunge.recover.vm"
                                + " key is set.");
            }
            machines.checkDestroy(vm);
            var volumes = call.args().resources("volumeids");
            machines.checkDisks(vm, volumes);
            machines.beginStop(vm);
            run.after(time("virtualmachine.destroy", 3000), destroyed -> {
                machines.destroy(vm);
                machines.removeDisks(volumes);
                if (expunge) {
                    machines.expunge(vm);
                }
                succeed(destroyed, call, vm);
            });
        });
    }

    private void succeed(JobRun run, Call call, Resource vm) {
        run.succeed("virtualmachine", result(run, call, vm));
    }

    private ObjectNode result(JobRun run, Call call, Resource vm) {
        return machines.view(vm, call.user().role())
                .put("jobid", run.job().uuid())
                .put("jobstatus", 0);
    }

    private static void requirePresent(Resource vm) {
        if (vm.isRemoved()) {
            throw ApiFault.invalidValue("unable to find a virtual machine with id " + vm.uuid());
        }
    }

    private Duration time(String activity, long usualMillis) {
        return emulation.timing().of(activity, Duration.ofMillis(usualMillis));
    }

    private static JobSubject subject(Resource vm) {
        return new JobSubject("VirtualMachine", vm.uuid());
    }
}
