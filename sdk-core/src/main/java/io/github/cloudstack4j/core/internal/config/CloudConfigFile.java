// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.nio.file.Path;

/** The {@code cloud-config} of CloudStack's CSI driver and cloud controller manager: {@code [Global]}. */
public final class CloudConfigFile {
    private static final String SECTION = "Global";

    private CloudConfigFile() {}

    public static Entries read(Path path) {
        return read(ConfigFile.read(path));
    }

    static Entries read(ConfigFile file) {
        var ini = IniFile.parse(file, IniDialect.CLOUD_CONFIG);
        if (!ini.has(SECTION)) {
            throw new InvalidRequestException(
                    file.name() + " has no section [" + SECTION + "]: the keys of a cloud-config stand in one.");
        }
        var values = ini.section(SECTION);
        var entries = new Entries("[" + SECTION + "] of " + file.name(), null)
                .put(Role.ENDPOINT, "api-url", values.get("api-url"))
                .put(Role.API_KEY, "api-key", values.get("api-key"))
                .put(Role.SECRET_KEY, "secret-key", values.get("secret-key"))
                .put(Role.PROJECT, "project-id", values.get("project-id"))
                .put(Role.ZONE, "zone", values.get("zone"));
        return switch (Words.of(values.get("ssl-no-verify"))) {
            case YES -> entries.put(Role.CHECKS_OFF, "ssl-no-verify = true", "true");
            case OTHER -> throw entries.complaint("ssl-no-verify is neither true nor false");
            case NO, NONE -> entries;
        };
    }
}
