// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.core.CloudStack;
import java.io.Serializable;

/**
 * The Kubernetes service of a CloudStack. Thread-safe; costs nothing to make, needs no closing of its own: it lives on
 * the {@link CloudStack} it was made on.
 */
public final class Cks implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CloudStack cloud;
    private final transient KubernetesCatalogs catalogs;

    private Cks(CloudStack cloud) {
        this.cloud = cloud;
        this.catalogs = new KubernetesCatalogs(cloud.connection());
        cloud.connection().knownIssues().add(KubernetesIssues.ALL);
    }

    /** The Kubernetes service of {@code cloud}; of a view of it, in the same project or for the same account. */
    public static Cks on(CloudStack cloud) {
        return new Cks(cloud);
    }

    /** Kubernetes clusters. */
    public KubernetesClusters clusters() {
        return new KubernetesClusters(cloud, catalogs);
    }

    /** Clusters that are registered with CloudStack, and run by something else. */
    public ExternalClusters externalClusters() {
        return new ExternalClusters(clusters(), cloud.connection());
    }

    /** Machines of your own as workers of clusters that CloudStack manages. */
    public ExternalNodes externalNodes() {
        return new ExternalNodes(cloud, catalogs);
    }

    /** The Kubernetes versions that clusters can run. */
    public KubernetesVersions versions() {
        return new KubernetesVersions(cloud.connection(), catalogs);
    }

    /** What is set aside for a domain or an account; for root administrators. */
    public Dedications dedications() {
        return new Dedications(cloud.connection());
    }

    /** Where the nodes of a new cluster would come to run; for root administrators. */
    public Placement placement() {
        return new Placement(cloud.connection(), catalogs);
    }

    /** Which service offerings fit which type of node, and offerings made for them. */
    public NodeOfferings nodeOfferings() {
        return new NodeOfferings(cloud, catalogs);
    }

    /** Templates for nodes, and what must be inside them. */
    public NodeTemplates nodeTemplates() {
        return new NodeTemplates(cloud, catalogs);
    }

    /** The CNI configurations that clusters can be made with. */
    public CniConfigurations cniConfigurations() {
        return new CniConfigurations(cloud.connection(), catalogs);
    }

    private Object readResolve() {
        return on(cloud);
    }

    @Override
    public String toString() {
        return "Cks{" + cloud + "}";
    }
}
