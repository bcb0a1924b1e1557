// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CloudMonkey's {@code ~/.cmk/config}: settings of the tool on top (below {@code [core]} in old files), then a section
 * for each profile.
 */
public final class CloudMonkeyFile {
    private static final String DEFAULT_PROFILE = "localcloud";
    private static final Set<String> NOT_PROFILES = Set.of(IniFile.TOP, "core", "DEFAULT", "ui", "user");

    private CloudMonkeyFile() {}

    /** Reads a profile; null asks for the one that the file names. */
    public static Entries read(Path path, @Nullable String profile) {
        var ini = IniFile.parse(ConfigFile.read(path), IniDialect.CLOUDMONKEY);
        var core = new HashMap<>(ini.section("core"));
        core.putAll(ini.section("DEFAULT"));
        core.putAll(ini.section(IniFile.TOP));
        var name = profile != null ? profile : core.getOrDefault("profile", DEFAULT_PROFILE);
        if (!ini.has(name) || NOT_PROFILES.contains(name)) {
            throw new InvalidRequestException(path + " has no profile \"" + name + "\": "
                    + (profile != null ? "name another" : "have it name another with profile = …") + "; it has "
                    + ini.sectionNames().stream()
                            .filter(section -> !NOT_PROFILES.contains(section))
                            .collect(Collectors.joining(", ", "[", "]"))
                    + ".");
        }
        var values = ini.section(name);
        var entries = new Entries("profile \"" + name + "\" of " + path, name)
                .put(Role.ENDPOINT, "url", values.get("url"))
                .put(Role.API_KEY, "apikey", values.get("apikey"))
                .put(Role.SECRET_KEY, "secretkey", values.get("secretkey"))
                .put(Role.USERNAME, "username", values.get("username"))
                .put(Role.PASSWORD, "password", values.get("password"))
                .put(Role.DOMAIN, "domain", values.get("domain"))
                .put(Role.JOB_SECONDS, "timeout", values.getOrDefault("timeout", core.get("timeout")));
        for (var section : List.of(core, values)) {
            readChecks(entries, section, "verifycert");
            readChecks(entries, section, "verifysslcert");
        }
        return entries;
    }

    private static void readChecks(Entries entries, Map<String, String> section, String name) {
        switch (Words.of(section.get(name))) {
            case NO -> entries.put(Role.CHECKS_OFF, name + " = false", "true");
            case OTHER -> throw entries.complaint(name + " is neither true nor false");
            case YES, NONE -> {
                // Certificates are checked anyway.
            }
        }
    }
}
