// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import io.github.cloudstack4j.testkit.KubernetesTimings;
import org.jspecify.annotations.Nullable;

/**
 * The cloud a program runs on: the one the environment names, or else an emulator of its own.
 *
 * @param cloud a client of it
 * @param description which it is
 * @param emulator null for a real one
 */
public record Target(
        CloudStack cloud, String description, @Nullable CloudStackEmulator emulator) implements AutoCloseable {
    /** How much faster than real time the emulated cloud runs: fast enough to try, slow enough to watch. */
    private static final int PACE = 300;

    /** The cloud that {@code CLOUDSTACK_ENDPOINT} and the two keys name; without them an emulator, fast but to be watched. */
    public static Target fromEnvironment() {
        return System.getenv(CloudStackConfig.ENDPOINT_VARIABLE) == null
                ? emulated(PACE)
                : real(CloudStackConfig.fromEnvironment());
    }

    private static Target real(CloudStackConfig config) {
        return new Target(CloudStack.connect(config), config.getEndpoint().toString(), null);
    }

    /** An emulator, whose time runs {@code pace} times as fast as ours. */
    public static Target emulated(double pace) {
        var emulator = CloudStackEmulator.builder()
                .kubernetesTimings(KubernetesTimings.realistic())
                .start();
        var admin = emulator.admin();
        var cloud = CloudStack.connect(CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(admin.getApiKey())
                .secretKey(admin.getSecretKey())
                .timeSource(EmulatorTime.of(emulator).paced(pace))
                .build());
        return new Target(
                cloud,
                "emulator at " + emulator.endpoint() + " (set " + CloudStackConfig.ENDPOINT_VARIABLE + ", "
                        + CloudStackConfig.API_KEY_VARIABLE + " and " + CloudStackConfig.SECRET_KEY_VARIABLE
                        + " to run on a cloud)",
                emulator);
    }

    @Override
    public void close() {
        cloud.close();
        if (emulator != null) {
            emulator.close();
        }
    }
}
