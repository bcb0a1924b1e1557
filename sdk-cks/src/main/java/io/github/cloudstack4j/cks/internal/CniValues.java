// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.CniConfiguration;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;

/**
 * Values for the variables of a CNI configuration. The server takes any, and the network plugin then fails on the node.
 *
 * @param withAsNumber whether the server puts the number of the cluster's network in
 */
public record CniValues(Map<String, String> values, boolean withAsNumber) {
    private static final String AS_NUMBER = "AS_NUMBER";

    /** Those of a cluster that is to be made. */
    public static CniValues of(CreateClusterRequest request) {
        return new CniValues(request.getCniDetails(), request.getAsNumber() != null);
    }

    /**
     * Refuses what would not come up, as far as the caller sees the configuration. What is hidden, or not to be had from the
     * server at all, is refused later or left to the server.
     */
    public static void check(CreateClusterRequest request, CloudStack cloud, KubernetesCatalogs catalogs) {
        var configuration = request.getCniConfiguration();
        if (configuration != null
                && !request.isIncompleteCniAllowed()
                && cloud.capabilities().offers("createKubernetesCluster", "cniconfigurationid")) {
            var owner = cloud.connection().references().ownerOf("createKubernetesCluster", request);
            catalogs.cniConfigurations().find(configuration, owner).ifPresent(of(request)::check);
        }
    }

    /** Refuses values that do not fit the configuration; names those that are missing and those that are none of it. */
    public void check(CniConfiguration configuration) {
        var missing = new TreeSet<>(configuration.getVariables());
        missing.removeAll(values.keySet());
        if (withAsNumber) {
            missing.remove(AS_NUMBER);
        }
        var unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(configuration.getVariables());
        var complaints = new ArrayList<String>();
        if (!missing.isEmpty()) {
            complaints.add("gets no value for " + String.join(", ", missing));
        }
        if (!unknown.isEmpty()) {
            complaints.add("has no variable " + String.join(", ", unknown));
        }
        if (!complaints.isEmpty()) {
            throw new InvalidRequestException("CNI configuration \"" + configuration.getName() + "\" "
                    + String.join(", and it ", complaints) + "; its variables are "
                    + (configuration.getVariables().isEmpty()
                            ? "none"
                            : String.join(", ", configuration.getVariables()))
                    + ": give each a value with cni(name, values), or say incompleteCniAllowed(true).");
        }
    }
}
