// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.time.Duration;

/**
 * How long the steps of cluster operations take on the emulator's clock. With a virtual clock the choice costs nothing;
 * it decides which intermediate states a client that polls gets to see.
 *
 * @param created how long a new cluster stays in state Created
 * @param networkStart implementing the cluster's network
 * @param vmRow how long a node VM is listed as Stopped before it starts
 * @param vmStart starting one VM
 * @param vmStop stopping one VM
 * @param vmDestroy stopping and expunging one VM
 * @param networkDestroy removing the network of a deleted cluster
 * @param apiServer from the last VM's start until the Kubernetes API answers
 * @param nodesReady from then until all nodes are Ready and the add-ons run
 * @param join until a node added by a resize is Ready
 * @param drain draining one node
 * @param nodeUpgrade upgrading one node, draining included
 * @param nodeCheck from opening a port to a VM that is to be an external node until the server looks at its packages
 * @param nodeReboot rebooting such a VM with the data that makes it join
 * @param nodeRemoval draining and resetting one node that is taken out of its cluster
 * @param nodePoll how often the server looks whether external nodes are Ready
 * @param settle from a request until its first state change, and for changes that touch no VM
 * @param offeringChange moving one VM to another offering
 * @param result from the last state change until the job says so
 * @param startTimeout when create and start give up waiting
 * @param scaleTimeout when a resize gives up waiting
 * @param addNodeTimeout when adding external nodes gives up waiting for them
 * @param scan how often the scanner compares clusters with their VMs
 */
public record KubernetesTimings(
        Duration created,
        Duration networkStart,
        Duration vmRow,
        Duration vmStart,
        Duration vmStop,
        Duration vmDestroy,
        Duration networkDestroy,
        Duration apiServer,
        Duration nodesReady,
        Duration join,
        Duration drain,
        Duration nodeUpgrade,
        Duration nodeCheck,
        Duration nodeReboot,
        Duration nodeRemoval,
        Duration nodePoll,
        Duration settle,
        Duration offeringChange,
        Duration result,
        Duration startTimeout,
        Duration scaleTimeout,
        Duration addNodeTimeout,
        Duration scan) {

    /**
     * What a 4.23 server did whose nodes answered at once: a cluster of three nodes takes 25 seconds, a delete about as
     * long.
     */
    public static KubernetesTimings observed() {
        return new KubernetesTimings(
                Duration.ofMillis(200),
                Duration.ofMillis(600),
                Duration.ofMillis(100),
                Duration.ofMillis(1500),
                Duration.ofMillis(1900),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(15),
                Duration.ofMillis(1500),
                Duration.ofMillis(700),
                Duration.ofSeconds(15),
                Duration.ofMillis(450),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30));
    }

    /**
     * Real hypervisors and a real kubeadm: ten minutes to create a small cluster, three quarters of an hour for a large
     * one with etcd nodes, minutes for each upgraded node.
     */
    public static KubernetesTimings realistic() {
        return new KubernetesTimings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(45),
                Duration.ofSeconds(5),
                Duration.ofSeconds(90),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMinutes(4),
                Duration.ofMinutes(3),
                Duration.ofMinutes(4),
                Duration.ofSeconds(45),
                Duration.ofMinutes(6),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Duration.ofSeconds(45),
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofSeconds(30));
    }

    /**
     * Every step one millisecond, for emulators on real time: the states are passed in order, but hardly anybody sees
     * them.
     */
    public static KubernetesTimings brisk() {
        var tick = Duration.ofMillis(1);
        return new KubernetesTimings(
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                tick,
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofSeconds(30));
    }
}
