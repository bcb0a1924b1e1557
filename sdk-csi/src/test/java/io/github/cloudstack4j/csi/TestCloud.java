// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import io.github.cloudstack4j.testkit.EmulatorUser;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** An emulated CloudStack and clients that talk to it over HTTP on its clock: an hour there takes no time here. */
final class TestCloud implements AutoCloseable {
    static final long GIB = 1L << 30;
    static final String NOWHERE = "11111111-2222-4333-8444-555555555555";

    private final CloudStackEmulator emulator;
    private final List<CloudStack> clients = new ArrayList<>();
    private final CloudStack admin;
    private final CloudStack user;

    TestCloud() {
        this(settings -> {});
    }

    TestCloud(Consumer<CloudStackEmulator.Builder> settings) {
        var builder = CloudStackEmulator.builder();
        settings.accept(builder);
        this.emulator = builder.start();
        this.admin = connect(emulator.admin());
        this.user = connect(emulator.user());
    }

    CloudStackEmulator emulator() {
        return emulator;
    }

    /** The root admin's client. */
    CloudStack admin() {
        return admin;
    }

    /** A plain user's client. */
    CloudStack user() {
        return user;
    }

    CloudStack connect(EmulatorUser who) {
        return connect(who, config -> {});
    }

    CloudStack connect(EmulatorUser who, Consumer<CloudStackConfig.Builder> settings) {
        var config = CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(who.getApiKey())
                .secretKey(who.getSecretKey())
                .timeSource(EmulatorTime.of(emulator));
        settings.accept(config);
        var client = CloudStack.connect(config.build());
        clients.add(client);
        return client;
    }

    /** Id of a running machine of the user. */
    String machine(String name) {
        return machine(user, name);
    }

    static String machine(CloudStack owner, String name) {
        return owner.virtualMachines()
                .deploy(machine -> machine.name(name)
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04"))
                .await()
                .getId();
    }

    /** What the server has of a volume, whatever its state. */
    Map<String, Object> row(String volumeId) {
        return emulator.world().find("volume", volumeId).orElseThrow();
    }

    /** All data disks that are there for the root admin. */
    List<Volume> volumes() {
        return admin.volumes().list(f -> f.listAll(true)).stream()
                .filter(volume -> volume.getDeviceId() == null || volume.getDeviceId() != 0)
                .toList();
    }

    /** What another process does just before the next such command is carried out. */
    void before(String command, Runnable deed) {
        var isDone = new AtomicBoolean();
        emulator.faults()
                .when(
                        request -> {
                            if (request.getCommand().equals(command) && isDone.compareAndSet(false, true)) {
                                CompletableFuture.runAsync(deed).join();
                            }
                            return false;
                        },
                        Fault.unavailable());
    }

    List<RecordedRequest> sent(String command) {
        return emulator.requests(command);
    }

    @Override
    public void close() {
        clients.forEach(CloudStack::close);
        emulator.close();
    }
}
