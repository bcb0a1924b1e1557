// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.config.Environment;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for a configuration where CloudStack's tools keep theirs, and takes the first. */
final class ConfigDiscovery {
    private static final String FILE_VARIABLE = "CLOUDSTACK_CONFIG";
    private static final String REGION_VARIABLE = "CLOUDSTACK_REGION";

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final Path home;
    private final Path etc;

    ConfigDiscovery(Map<String, String> environment, Path workingDirectory, Path home, Path etc) {
        this.environment = environment;
        this.workingDirectory = workingDirectory;
        this.home = home;
        this.etc = etc;
    }

    ConfigSource find() {
        if (Environment.saysSomething(environment)) {
            return ConfigSource.environment(environment);
        }
        var region = value(REGION_VARIABLE);
        var named = value(FILE_VARIABLE);
        if (named != null) {
            // Named on purpose: if it is not there, that is an error, and no reason to look elsewhere.
            return ConfigSource.cloudStackIni(inHome(named), region).reading(environment);
        }
        var places = Stream.of(
                        ConfigSource.cloudStackIni(workingDirectory.resolve("cloudstack.ini"), region),
                        ConfigSource.cloudStackIni(home.resolve(".cloudstack.ini"), region),
                        ConfigSource.cloudMonkey(home.resolve(".cmk").resolve("config"), null),
                        ConfigSource.cloudConfig(
                                etc.resolve("cloudstack-csi-driver").resolve("cloud-config")),
                        ConfigSource.cloudConfig(etc.resolve("config").resolve("cloud-config")))
                .toList();
        return places.stream()
                .filter(ConfigSource::exists)
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("No configuration was found. Set "
                        + CloudStackConfig.ENDPOINT_VARIABLE + ", " + CloudStackConfig.API_KEY_VARIABLE + " and "
                        + CloudStackConfig.SECRET_KEY_VARIABLE + ", or name a file in " + FILE_VARIABLE
                        + ", or make one"
                        + " of "
                        + places.stream().map(ConfigSource::toString).collect(Collectors.joining(", ")) + "."))
                .reading(environment);
    }

    private @Nullable String value(String variable) {
        var value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? null : value;
    }

    private Path inHome(String path) {
        return path.startsWith("~/") ? home.resolve(path.substring(2)) : workingDirectory.resolve(path);
    }
}
