// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.HttpStack;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An emulated cloud, a client that nothing happens to, to prepare and look, and the client that is tested. */
final class FaultStage implements AutoCloseable {
    /** Real time: what a server that stalls costs a test. */
    private static final Duration IMPATIENT = Duration.ofSeconds(2);

    private final CloudStackEmulator emulator =
            CloudStackEmulator.builder().behindProxy().start();
    private final JumpingTime time = new JumpingTime(EmulatorTime.of(emulator));
    private final CloudStack healthy;
    private final CloudStack tested;

    FaultStage(HttpStack stack) {
        this(stack, null);
    }

    /** With a client that looks for the cloud in another place. */
    FaultStage(HttpStack stack, @Nullable URI endpoint) {
        this(stack, endpoint, Duration.ofSeconds(30));
    }

    /** With a client that does not wait long for an answer. */
    static FaultStage impatient(HttpStack stack) {
        return new FaultStage(stack, null, IMPATIENT);
    }

    private FaultStage(HttpStack stack, @Nullable URI endpoint, Duration attempt) {
        this.healthy = CloudStack.connect(config(emulator.endpoint())
                .timeSource(EmulatorTime.of(emulator))
                .build());
        this.tested = CloudStack.connect(config(endpoint == null ? emulator.endpoint() : endpoint)
                .timeSource(time)
                .httpStack(stack)
                .attemptTimeout(attempt)
                .build());
    }

    private CloudStackConfig.Builder config(URI endpoint) {
        return CloudStackConfig.builder()
                .endpoint(endpoint)
                .apiKey(emulator.admin().getApiKey())
                .secretKey(emulator.admin().getSecretKey());
    }

    CloudStackEmulator emulator() {
        return emulator;
    }

    JumpingTime time() {
        return time;
    }

    CloudStack cloud() {
        return tested;
    }

    Cks cks() {
        return Cks.on(tested);
    }

    CloudStack healthy() {
        return healthy;
    }

    Cks healthyCks() {
        return Cks.on(healthy);
    }

    KubernetesCluster cluster() {
        return healthyCks()
                .clusters()
                .create(cluster -> cluster.name("c1")
                        .zone("zone-1")
                        .kubernetesVersion("1.31.0")
                        .offering("small")
                        .workers(1))
                .await();
    }

    KubernetesCluster externalCluster() {
        return healthyCks()
                .externalClusters()
                .register(cluster -> cluster.name("e1").zone("zone-1"))
                .await();
    }

    VirtualMachine machine() {
        return healthy.virtualMachines()
                .deploy(machine -> machine.name("vm1")
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04")
                        .network(network()))
                .await();
    }

    /** The id of a machine on a cluster's network that can become a node of it. */
    String machineFor(KubernetesCluster cluster) {
        return healthy.virtualMachines()
                .deploy(machine -> machine.name("ext1")
                        .displayName("a node of mine")
                        .zone("zone-1")
                        .serviceOffering("medium")
                        .template("ubuntu-cks")
                        .network(cluster.getNetworkId()))
                .await()
                .getId();
    }

    /** The id of a machine that does not run. */
    String stoppedMachine() {
        var id = machine().getId();
        healthy.virtualMachines().stop(id).await();
        return id;
    }

    /** The id of a volume that is on no storage yet. */
    String volume() {
        return healthy.volumes()
                .create(volume -> volume.name("v0").zone("zone-1").diskOffering("Small"))
                .await()
                .getId();
    }

    /** The id of a volume of a running machine. */
    String attachedVolume() {
        var id = volume();
        healthy.volumes().attach(id, machine().getId()).await();
        return id;
    }

    String network() {
        return emulator.world()
                .find("network", "vm-network")
                .map(network -> String.valueOf(network.get("id")))
                .orElseGet(() -> emulator.world().addNetwork("vm-network", emulator.admin()));
    }

    /** A public address with rules on it: a cluster's. */
    String address() {
        return String.valueOf(cluster().getIpAddressId());
    }

    List<FirewallRule> firewallRules(String address) {
        return healthy.networkRules()
                .firewallRules(filter -> filter.ipAddressId(address))
                .toList();
    }

    /** The id of a job that has ended. */
    String job() {
        var reply = healthy.start("stopVirtualMachine", Map.of("id", machine().getId()));
        reply.await();
        return reply.getJobId();
    }

    @Override
    public void close() {
        tested.close();
        healthy.close();
        emulator.close();
    }
}
