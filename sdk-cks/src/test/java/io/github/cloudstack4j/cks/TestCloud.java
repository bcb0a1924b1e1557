// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import io.github.cloudstack4j.testkit.EmulatorUser;
import io.github.cloudstack4j.testkit.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An emulated CloudStack and clients that talk to it over HTTP on its clock: an hour there takes no time here. */
final class TestCloud implements AutoCloseable {
    private static final Set<String> PROTOCOL =
            Set.of("command", "response", "apiKey", "signature", "signatureVersion", "expires", "customjobid");

    private final CloudStackEmulator emulator;
    private final List<CloudStack> clients = new ArrayList<>();
    private final CloudStack admin;
    private final Cks cks;

    TestCloud() {
        this(settings -> {});
    }

    TestCloud(Consumer<CloudStackEmulator.Builder> settings) {
        var builder = CloudStackEmulator.builder();
        settings.accept(builder);
        this.emulator = builder.start();
        this.admin = connect(emulator.admin());
        this.cks = Cks.on(admin);
    }

    CloudStackEmulator emulator() {
        return emulator;
    }

    /** The root admin's client. */
    CloudStack admin() {
        return admin;
    }

    /** The root admin's clusters. */
    KubernetesClusters clusters() {
        return cks.clusters();
    }

    /** The root admin's view of the versions. */
    KubernetesVersions versions() {
        return cks.versions();
    }

    /** The Kubernetes service for another user, by a client of its own. */
    Cks as(EmulatorUser user) {
        return Cks.on(connect(user));
    }

    CloudStack connect(EmulatorUser user) {
        return connect(user, config -> {});
    }

    CloudStack connect(EmulatorUser user, Consumer<CloudStackConfig.Builder> settings) {
        var config = CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(user.getApiKey())
                .secretKey(user.getSecretKey())
                .timeSource(EmulatorTime.of(emulator));
        settings.accept(config);
        var client = CloudStack.connect(config.build());
        clients.add(client);
        return client;
    }

    String id(String kind, String name) {
        return emulator.world().id(kind, name);
    }

    /** A running cluster of one control node and two workers. */
    KubernetesCluster running(String name) {
        return running(name, cluster -> {});
    }

    /** A running cluster of one control node and two workers, unless {@code change} says otherwise. */
    KubernetesCluster running(String name, Consumer<CreateClusterRequest.Builder> change) {
        return clusters().create(small(name, change)).await();
    }

    static CreateClusterRequest small(String name) {
        return small(name, cluster -> {});
    }

    static CreateClusterRequest small(String name, Consumer<CreateClusterRequest.Builder> change) {
        var request = CreateClusterRequest.builder()
                .name(name)
                .zone("zone-1")
                .kubernetesVersion("1.31.0")
                .offering("small")
                .workers(2);
        change.accept(request);
        return request.build();
    }

    /** What the only request with this command carried beyond protocol. */
    Map<String, String> sent(String command) {
        var requests = emulator.requests(command);
        assertThat(requests).as(command).hasSize(1);
        return parameters(requests.get(0));
    }

    /** What the last request with this command carried beyond protocol. */
    Map<String, String> lastSent(String command) {
        var requests = emulator.requests(command);
        assertThat(requests).as(command).isNotEmpty();
        return parameters(requests.get(requests.size() - 1));
    }

    private static Map<String, String> parameters(RecordedRequest request) {
        var parameters = new TreeMap<>(request.getParameters());
        parameters.keySet().removeAll(PROTOCOL);
        return parameters;
    }

    @Override
    public void close() {
        clients.forEach(CloudStack::close);
        emulator.close();
    }
}
