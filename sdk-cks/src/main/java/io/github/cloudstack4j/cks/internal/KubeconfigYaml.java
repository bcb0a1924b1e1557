// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A kubeconfig as its YAML has it: plain values only, of limited size and depth. What is wrong with one is said without a
 * word of what it holds.
 */
public final class KubeconfigYaml {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 10;

    private final Map<?, ?> root;

    private KubeconfigYaml(Map<?, ?> root) {
        this.root = root;
    }

    /** Reads a kubeconfig. */
    public static KubeconfigYaml read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw bad("is longer than " + MOST_CHARACTERS + " characters");
        }
        if (load(text) instanceof Map<?, ?> root) {
            return new KubeconfigYaml(root);
        }
        throw bad("is no YAML mapping");
    }

    private static @Nullable Object load(String text) {
        var settings = LoadSettings.builder()
                .setLabel("kubeconfig")
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            var loaded = new Load(settings).loadFromString(text);
            refuseDeep(loaded, 0);
            return loaded;
        } catch (YamlEngineException e) {
            // Its message quotes what it read, and so does its cause.
            throw bad("is no valid YAML (" + e.getClass().getSimpleName() + ")");
        } catch (StackOverflowError e) {
            throw bad("is nested too deeply");
        }
    }

    private static void refuseDeep(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw bad("is nested too deeply");
        }
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> refuseDeep(item, depth + 1));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> refuseDeep(item, depth + 1));
        }
    }

    /** The name of the context in use. */
    public String currentContext() {
        return text(root, "current-context").orElseThrow(() -> bad("has no current-context"));
    }

    /** A named entry of one of its lists: what {@code field} holds in the entry. */
    public Map<?, ?> entry(String list, String field, String name) {
        if (root.get(list) instanceof List<?> entries) {
            for (var entry : entries) {
                if (entry instanceof Map<?, ?> map
                        && name.equals(map.get("name"))
                        && map.get(field) instanceof Map<?, ?> held) {
                    return held;
                }
            }
        }
        throw bad("has no entry in its " + list + " for what its current context names");
    }

    /** A text in an entry. */
    public static Optional<String> text(Map<?, ?> entry, String field) {
        return entry.get(field) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** A kubeconfig that cannot be used, and why. */
    public static InvalidRequestException bad(String why) {
        return new InvalidRequestException(
                "The kubeconfig " + why + "; give one as getKubernetesClusterConfig returns it.");
    }
}
