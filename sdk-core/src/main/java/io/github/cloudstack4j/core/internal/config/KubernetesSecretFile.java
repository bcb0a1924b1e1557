// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The manifest of a Kubernetes Secret: the one of the Cluster API provider ({@code api-url}, …), or the one of the CSI
 * driver, which holds a whole {@code cloud-config}.
 */
public final class KubernetesSecretFile {
    private static final String CLOUD_CONFIG = "cloud-config";

    private KubernetesSecretFile() {}

    public static Entries read(Path path) {
        var data = SecretManifest.parse(ConfigFile.read(path)).data();
        var entries = new Entries("the Secret in " + path, null);
        var cloudConfig = data.get(CLOUD_CONFIG);
        if (cloudConfig != null) {
            if (data.containsKey("api-url") || data.containsKey("api-key") || data.containsKey("secret-key")) {
                throw entries.complaint(
                        "it holds both a cloud-config and keys beside it, so it does not say which" + " count");
            }
            return CloudConfigFile.read(ConfigFile.of(CLOUD_CONFIG + " of the Secret in " + path, cloudConfig));
        }
        for (var field : data.entrySet()) {
            var value = new String(field.getValue(), StandardCharsets.UTF_8);
            switch (field.getKey()) {
                case "api-url" -> entries.put(Role.ENDPOINT, "api-url", value);
                case "api-key" -> entries.put(Role.API_KEY, "api-key", value);
                case "secret-key" -> entries.put(Role.SECRET_KEY, "secret-key", value);
                case "verify-ssl" -> readChecks(entries, value);
                default -> {
                    // The provider ignores other keys too.
                }
            }
        }
        return named(entries);
    }

    /** The provider takes the exact word false alone; what else looks like a no is one here. */
    private static void readChecks(Entries entries, String value) {
        if (Words.of(value) == Words.NO) {
            entries.put(Role.CHECKS_OFF, "verify-ssl: \"false\"", "true");
        }
    }

    private static Entries named(Entries entries) {
        return entries.put(Role.ENDPOINT, "api-url", null)
                .put(Role.API_KEY, "api-key", null)
                .put(Role.SECRET_KEY, "secret-key", null);
    }
}
