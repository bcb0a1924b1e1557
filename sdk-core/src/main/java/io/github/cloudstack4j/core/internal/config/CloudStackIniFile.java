// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The {@code cloudstack.ini} of Python's {@code cs} and of Ansible, with a section for each region. */
public final class CloudStackIniFile {
    static final String DEFAULT_REGION = "cloudstack";
    private static final String DEFAULTS = "DEFAULT";

    private CloudStackIniFile() {}

    /** Reads a region; null asks for the default one. */
    public static Entries read(Path path, @Nullable String region) {
        var ini = IniFile.parse(ConfigFile.read(path), IniDialect.CLOUDSTACK_INI);
        var name = region == null ? DEFAULT_REGION : region;
        if (!ini.has(name)) {
            throw new InvalidRequestException(path + " has no section [" + name + "]: name one of " + ini.sectionNames()
                    + ", for example with CLOUDSTACK_REGION.");
        }
        var values = new HashMap<>(ini.section(DEFAULTS));
        values.putAll(ini.section(name));
        var entries = new Entries("section [" + name + "] of " + path, name);
        if (values.keySet().stream().anyMatch(key -> key.startsWith("header_"))) {
            throw entries.complaint("it adds HTTP headers (header_…), which this client does not send");
        }
        return read(entries, values, UnaryOperator.identity());
    }

    /** The same entries may stand in the environment, under longer names. */
    static Entries read(Entries entries, Map<String, String> values, UnaryOperator<String> naming) {
        for (var plain : Map.of(
                        Role.ENDPOINT, "endpoint",
                        Role.API_KEY, "key",
                        Role.SECRET_KEY, "secret",
                        Role.CLIENT_CERTIFICATE, "cert",
                        Role.CLIENT_KEY, "cert_key",
                        Role.REQUEST_SECONDS, "timeout")
                .entrySet()) {
            var name = naming.apply(plain.getValue());
            entries.put(plain.getKey(), name, values.get(name));
        }
        var verify = naming.apply("verify");
        switch (Words.of(values.get(verify))) {
            case NO -> entries.put(Role.CHECKS_OFF, verify + " = false", "true");
            case OTHER -> entries.put(Role.CA_FILE, verify, values.get(verify));
            case YES, NONE -> {
                // Certificates are checked anyway.
            }
        }
        var dangerous = naming.apply("dangerous_no_tls_verify");
        switch (Words.of(values.get(dangerous))) {
            case YES -> entries.put(Role.CHECKS_OFF, dangerous + " = true", "true");
            case OTHER -> throw entries.complaint(dangerous + " is neither true nor false");
            case NO, NONE -> {
                // Certificates are checked anyway.
            }
        }
        return entries;
    }
}
