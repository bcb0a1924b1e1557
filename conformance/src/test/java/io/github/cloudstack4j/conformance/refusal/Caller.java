// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.CniConfigurations;
import io.github.cloudstack4j.cks.ExternalClusters;
import io.github.cloudstack4j.cks.ExternalNodes;
import io.github.cloudstack4j.cks.KubernetesClusters;
import io.github.cloudstack4j.cks.KubernetesVersions;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import io.github.cloudstack4j.testkit.EmulatorUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A user of the cloud and the client they call it with. */
final class Caller implements AutoCloseable {
    private final EmulatorUser user;
    private final CloudStack cloud;
    private final Map<String, String> wellFormed;

    Caller(CloudStackEmulator emulator, EmulatorUser user) {
        this.user = user;
        this.cloud = CloudStack.connect(CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(user.getApiKey())
                .secretKey(user.getSecretKey())
                .timeSource(EmulatorTime.of(emulator))
                .build());
        var world = emulator.world();
        this.wellFormed = Map.of(
                "name", "c1",
                "zoneid", world.id("zone", "zone-1"),
                "kubernetesversionid", world.id("kubernetesversion", "v1.32.9"),
                "serviceofferingid", world.id("serviceoffering", "small"),
                "size", "2");
    }

    EmulatorUser user() {
        return user;
    }

    CloudStack cloud() {
        return cloud;
    }

    KubernetesClusters clusters() {
        return Cks.on(cloud).clusters();
    }

    ExternalClusters externalClusters() {
        return Cks.on(cloud).externalClusters();
    }

    ExternalNodes externalNodes() {
        return Cks.on(cloud).externalNodes();
    }

    CniConfigurations cniConfigurations() {
        return Cks.on(cloud).cniConfigurations();
    }

    KubernetesVersions versions() {
        return Cks.on(cloud).versions();
    }

    /** Sends any command, and waits for its job. */
    Object call(String command, Object... parameters) {
        return cloud.call(command, map(parameters));
    }

    /** Sends any asynchronous command, and does not wait. */
    Operation<?> start(String command, Object... parameters) {
        return cloud.start(command, map(parameters));
    }

    /** Asks for a cluster by the raw call; what is well-formed is changed as given, and taken away by null. */
    Object create(@Nullable Object... changes) {
        return cloud.call("createKubernetesCluster", changed(changes));
    }

    /** The same, without waiting for the cluster. */
    Operation<?> startCreating(@Nullable Object... changes) {
        return cloud.start("createKubernetesCluster", changed(changes));
    }

    /** Asks for a cluster by the typed client; what is well-formed is changed as given. */
    Operation<KubernetesCluster> creating(Consumer<CreateClusterRequest.Builder> change) {
        return clusters().create(request -> {
            request.name("c1")
                    .zone("zone-1")
                    .kubernetesVersion("v1.32.9")
                    .offering("small")
                    .workers(2);
            change.accept(request);
        });
    }

    private Map<String, String> changed(@Nullable Object... changes) {
        var parameters = new LinkedHashMap<>(wellFormed);
        for (var i = 0; i < changes.length; i += 2) {
            var name = String.valueOf(changes[i]);
            if (changes[i + 1] == null) {
                parameters.remove(name);
            } else {
                parameters.put(name, String.valueOf(changes[i + 1]));
            }
        }
        return parameters;
    }

    private static Map<String, String> map(Object... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1].toString());
        }
        return map;
    }

    @Override
    public void close() {
        cloud.close();
    }
}
