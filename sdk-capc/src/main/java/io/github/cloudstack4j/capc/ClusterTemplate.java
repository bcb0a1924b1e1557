// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import io.github.cloudstack4j.capc.internal.flavour.FlavourText;
import io.github.cloudstack4j.capc.internal.flavour.Substitution;
import io.github.cloudstack4j.capc.model.TemplateVariable;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text with variables that a cluster's objects are made of, as {@code clusterctl generate cluster} takes it: one of CAPC's
 * flavours, or your own. Immutable.
 *
 * <p>Values come from what is given here only; give {@code System.getenv()} to take them from where clusterctl does.
 */
public final class ClusterTemplate implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Numbers of machines that clusterctl takes if none are given. */
    private static final Map<String, String> CLUSTERCTL_DEFAULTS =
            Map.of("CONTROL_PLANE_MACHINE_COUNT", "1", "WORKER_MACHINE_COUNT", "0");

    private static final List<String> FLAVOURS = List.of(
            "default",
            "managed-ssh",
            "ssh-material",
            "with-disk-offering",
            "with-existing-vpc-network",
            "with-kube-vip");

    private final String text;

    private ClusterTemplate(String text) {
        this.text = text;
    }

    /** The names of CAPC's flavours. */
    public static List<String> flavours() {
        return FLAVOURS;
    }

    /**
     * One of CAPC's flavours.
     *
     * @throws InvalidRequestException if there is none of the name
     */
    public static ClusterTemplate flavour(String name) {
        if (!FLAVOURS.contains(name)) {
            throw new InvalidRequestException(
                    "CAPC has no flavour \"" + name + "\"; give one of " + String.join(", ", FLAVOURS) + ".");
        }
        return new ClusterTemplate(FlavourText.of(name));
    }

    /** A template of your own: YAML with variables such as <code>${CLUSTER_NAME}</code>. */
    public static ClusterTemplate of(String text) {
        return new ClusterTemplate(text);
    }

    /** Its variables, by name. */
    public List<TemplateVariable> variables() {
        return Substitution.variables(text).entrySet().stream()
                .map(variable -> new TemplateVariable(
                        variable.getKey(),
                        Optional.ofNullable(variable.getValue())
                                .or(() -> Optional.ofNullable(CLUSTERCTL_DEFAULTS.get(variable.getKey())))
                                .orElse(null)))
                .toList();
    }

    /**
     * The text with values for the variables.
     *
     * @throws InvalidRequestException if variables without a default have no value, with all of them
     */
    public String substitute(Map<String, String> values) {
        var all = new HashMap<>(CLUSTERCTL_DEFAULTS);
        all.putAll(values);
        return Substitution.apply(text, all);
    }

    /**
     * The objects, with values for the variables; in the namespace that the value of {@code NAMESPACE} names, if it is given.
     *
     * @throws InvalidRequestException if variables without a default have no value, with all of them, or what comes out cannot be
     *     read
     */
    public Manifest generate(Map<String, String> values) {
        var manifest = Manifest.read(substitute(values));
        var namespace = values.get("NAMESPACE");
        return namespace == null || namespace.isEmpty() ? manifest : manifest.in(namespace);
    }

    /** The text with its variables. */
    @Override
    public String toString() {
        return text;
    }
}
