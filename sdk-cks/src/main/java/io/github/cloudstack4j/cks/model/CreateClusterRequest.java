// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.OwnedRequest;
import io.github.cloudstack4j.core.model.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A Kubernetes cluster to be made. CloudStack command: {@code createKubernetesCluster}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateClusterRequest.class)
@JsonDeserialize(builder = CreateClusterRequest.Builder.class)
public abstract class CreateClusterRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Its name; CloudStack does not ask for a unique one, but finding the cluster by name does. */
    @JsonProperty("name")
    public abstract String getName();

    /** Free text; null for the name. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** Where to make it. */
    @JsonProperty("zoneid")
    public abstract Ref getZone();

    /** Who makes its machines; null for CloudStack. Since 4.19. */
    @JsonProperty("clustertype")
    public abstract @Nullable ClusterType getClusterType();

    /** The supported version to run; only externally managed clusters do without. */
    @JsonProperty("kubernetesversionid")
    public abstract @Nullable Ref getKubernetesVersion();

    /** Number of control nodes; more than one need Kubernetes 1.16.0. */
    @JsonProperty("controlnodes")
    @Value.Default
    public int getControlNodes() {
        return 1;
    }

    /** Number of worker nodes, 1 or more; only externally managed clusters do without. */
    @JsonProperty("size")
    public abstract @Nullable Integer getWorkers();

    /**
     * Number of machines that run etcd only; 0 lets the control nodes do that. An odd number survives more. Since 4.21.
     */
    @JsonProperty("etcdnodes")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public int getEtcdNodes() {
        return 0;
    }

    /**
     * Templates by node type; types without one get the server's default. They must be marked as made for Kubernetes
     * nodes, unless {@link #isUnmarkedTemplatesAllowed()}. Since 4.21.
     */
    @JsonProperty("nodetemplates")
    @JsonSerialize(converter = PerNodeType.Templates.class)
    public abstract Map<NodeType, Ref> getTemplates();

    /**
     * Whether templates may be used that are not marked as made for Kubernetes nodes. CloudStack itself does not look
     * at the mark when it makes a cluster; one without what a node needs fails after many minutes.
     */
    @JsonIgnore
    @Value.Default
    public boolean isUnmarkedTemplatesAllowed() {
        return false;
    }

    /** Affinity groups by node type. Since 4.23. */
    @JsonProperty("nodeaffinitygroups")
    @JsonSerialize(converter = PerNodeType.AffinityGroups.class)
    public abstract Map<NodeType, List<Ref>> getAffinityGroups();

    /** Network to use; null for an isolated one of its own, which is deleted with the cluster. */
    @JsonProperty("networkid")
    public abstract @Nullable Ref getNetwork();

    /**
     * Address of a load balancer before the control nodes, for a shared {@link #getNetwork()}; null for CloudStack's
     * own.
     */
    @JsonProperty("externalloadbalanceripaddress")
    public abstract @Nullable String getExternalLoadBalancerIp();

    /** Name of an SSH key to put on the nodes. */
    @JsonProperty("keypair")
    public abstract @Nullable String getKeyPair();

    /** Size of the nodes' root disks in GiB, 8 or more; null for 8. */
    @JsonProperty("noderootdisksize")
    public abstract @Nullable Integer getNodeRootDiskGb();

    /** Hypervisor for the nodes; null lets the server choose. Since 4.21. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** Registered CNI configuration to use instead of the built-in network plugin. Since 4.21. */
    @JsonProperty("cniconfigurationid")
    public abstract @Nullable Ref getCniConfiguration();

    /** Values of that configuration's variables, by name. Kept out of {@code toString}. Since 4.21. */
    @Value.Redacted
    @JsonProperty("cniconfigdetails")
    public abstract Map<String, String> getCniDetails();

    /**
     * Whether the values may leave variables of the CNI configuration without one, or say more than it has. CloudStack
     * itself takes any, and the network plugin then fails on the node.
     */
    @JsonIgnore
    @Value.Default
    public boolean isIncompleteCniAllowed() {
        return false;
    }

    /** Whether CloudStack installs its CSI driver. Since 4.22. */
    @JsonProperty("enablecsi")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @Value.Default
    public boolean isCsi() {
        return false;
    }

    /** BGP autonomous system number of the cluster's own network, for offerings with dynamic routing. Since 4.21. */
    @JsonProperty("asnumber")
    public abstract @Nullable Long getAsNumber();

    /** Address of a private registry; an experimental feature that the operator must have enabled. */
    @Value.Redacted
    @JsonProperty("dockerregistryurl")
    public abstract @Nullable String getDockerRegistryUrl();

    /** User of the private registry. */
    @Value.Redacted
    @JsonProperty("dockerregistryusername")
    public abstract @Nullable String getDockerRegistryUsername();

    /** Password of the private registry. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("dockerregistrypassword")
    public abstract @Nullable String getDockerRegistryPassword();

    /** Offerings by node type, instead of {@link #getOffering()}. Since 4.21. */
    @JsonProperty("nodeofferings")
    @JsonSerialize(converter = PerNodeType.Offerings.class)
    public abstract Map<NodeType, Ref> getOfferings();

    /** Offering for node types without one of their own; null for the one of the workers. */
    @JsonIgnore
    public abstract @Nullable Ref getOffering();

    /** CloudStack can never resize or upgrade a cluster made without a default offering, so there always is one. */
    @JsonProperty("serviceofferingid")
    @Nullable
    Ref wireOffering() {
        var offering = getOffering();
        return offering != null ? offering : getOfferings().get(NodeType.WORKER);
    }

    @Override
    public List<String> getWarnings() {
        var warnings = new ArrayList<String>();
        if (getEtcdNodes() > 0 && getEtcdNodes() % 2 == 0) {
            warnings.add("etcdNodes is " + getEtcdNodes() + ": an even number survives no more failures than "
                    + (getEtcdNodes() - 1) + "; take an odd one.");
        }
        if (getEtcdNodes() == 0 && hasChoiceFor(NodeType.ETCD)) {
            warnings.add("There is a choice for etcd nodes, but etcdNodes is 0: it has no effect;"
                    + " give etcdNodes or drop it.");
        }
        if (getCniConfiguration() == null && !getCniDetails().isEmpty()) {
            warnings.add("cniDetails are given without cniConfiguration: they have no effect;"
                    + " give the configuration too.");
        }
        return List.copyOf(warnings);
    }

    private boolean hasChoiceFor(NodeType type) {
        return getOfferings().containsKey(type)
                || getTemplates().containsKey(type)
                || getAffinityGroups().containsKey(type);
    }

    @Override
    @Value.Check
    protected void check() {
        super.check();
        Checks.notBlank("name", getName(), "give the cluster a name");
        Checks.atLeast(1, "controlNodes", getControlNodes(), "a cluster needs a control node");
        Checks.atLeast(0, "etcdNodes", getEtcdNodes(), "0 lets the control nodes run etcd");
        Checks.atLeast(8, "nodeRootDiskGb", getNodeRootDiskGb(), "nodes need a root disk of 8 GiB");
        if (!ClusterType.EXTERNAL_MANAGED.equals(getClusterType())) {
            checkManaged();
        }
        checkRegistry();
        checkLoadBalancer();
        Checks.affinityGroups(getAffinityGroups());
    }

    private void checkManaged() {
        if (getKubernetesVersion() == null) {
            throw new InvalidRequestException(
                    "kubernetesVersion is missing; give the name or id of a supported version, for example 1.33.1.");
        }
        if (getWorkers() == null) {
            throw new InvalidRequestException("workers is missing; give the number of worker nodes, 1 or more.");
        }
        Checks.atLeast(1, "workers", getWorkers(), "CloudStack makes no cluster without a worker");
        if (wireOffering() == null) {
            throw new InvalidRequestException(
                    "offering is missing; give one for all node types, or at least one for NodeType.WORKER.");
        }
    }

    private void checkRegistry() {
        var given = Stream.of(getDockerRegistryUrl(), getDockerRegistryUsername(), getDockerRegistryPassword())
                .filter(part -> part != null && !part.isBlank())
                .count();
        if (given != 0 && given != 3) {
            throw new InvalidRequestException(
                    "The Docker registry is incomplete; give its URL, a user name and a password, or none of them.");
        }
    }

    private void checkLoadBalancer() {
        var address = getExternalLoadBalancerIp();
        if (address == null) {
            return;
        }
        if (getNetwork() == null) {
            throw new InvalidRequestException("externalLoadBalancerIp is given without network, but CloudStack balances"
                    + " the load of its own networks itself; give the shared network too, or drop the address.");
        }
        Checks.ipAddress("externalLoadBalancerIp", address);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateClusterRequest. */
    public static final class Builder extends ImmutableCreateClusterRequest.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** As {@link #kubernetesVersion(Ref)}, by name or id. */
        public Builder kubernetesVersion(@Nullable String nameOrId) {
            return kubernetesVersion(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #network(Ref)}, by name or id. */
        public Builder network(@Nullable String nameOrId) {
            return network(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #cniConfiguration(Ref)}, by name or id. */
        public Builder cniConfiguration(@Nullable String nameOrId) {
            return cniConfiguration(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #offering(Ref)}, by name or id. */
        public Builder offering(@Nullable String nameOrId) {
            return offering(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** The offering for one node type, by name or id. */
        public Builder offering(NodeType type, String nameOrId) {
            return offering(type, Ref.of(nameOrId));
        }

        /** The template for one node type, by name or id. */
        public Builder template(NodeType type, String nameOrId) {
            return template(type, Ref.of(nameOrId));
        }

        /** The affinity groups for one node type, by names or ids. */
        public Builder affinityGroups(NodeType type, String... namesOrIds) {
            return affinityGroup(type, Stream.of(namesOrIds).map(Ref::of).toList());
        }

        /** As {@link #asNumber(Long)}. */
        public Builder asNumber(long number) {
            return asNumber(Long.valueOf(number));
        }

        /** Uses a registered CNI configuration, by name or id, with these values for its variables. */
        public Builder cni(String nameOrId, Map<String, String> details) {
            return cniConfiguration(nameOrId).cniDetails(details);
        }

        /** Lets the nodes pull images from a private registry; the password stays out of logs. */
        public Builder dockerRegistry(String url, String username, String password) {
            return dockerRegistryUrl(url).dockerRegistryUsername(username).dockerRegistryPassword(password);
        }
    }
}
