// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

import java.util.Locale;

/** What is checked of the objects of a cluster. */
public enum LintRule {
    /** A document is an object of Kubernetes that its kind's type can be made of. */
    READABLE(LintSeverity.ERROR),
    /** Fields are there, and have the types and values that the schema of the kind asks for. */
    SCHEMA(LintSeverity.ERROR),
    /** There are no fields that the schema does not know: Kubernetes drops them without a word. */
    KNOWN_FIELDS(LintSeverity.WARNING),
    /** CAPC's objects are of the version that loses nothing. */
    CURRENT_VERSION(LintSeverity.WARNING),
    /** Objects have no status: it is the controllers' to write. */
    NO_STATUS(LintSeverity.WARNING),
    /** No two objects have the same kind, namespace and name. */
    DISTINCT_OBJECTS(LintSeverity.ERROR),
    /** All objects of Cluster API are in one namespace. */
    ONE_NAMESPACE(LintSeverity.ERROR),
    /** The CloudStackCluster has the name of its Cluster, which CAPC looks for it by. */
    CLUSTER_NAMES_AGREE(LintSeverity.ERROR),
    /** The names of machines, made from those of control planes and pools, are host names of 63 characters at most. */
    MACHINE_NAMES_FIT(LintSeverity.ERROR),
    /** Objects that others refer to are there. */
    REFERENCES_FOUND(LintSeverity.WARNING),
    /** Objects name the cluster they come with. */
    CLUSTER_NAMED(LintSeverity.ERROR),
    /** The labels a pool selects its machines by are those it gives them. */
    SELECTOR_MATCHES(LintSeverity.ERROR),
    /** There is a failure domain. */
    FAILURE_DOMAIN_PRESENT(LintSeverity.ERROR),
    /** Names of failure domains are DNS subdomains, each once. */
    FAILURE_DOMAIN_NAME(LintSeverity.ERROR),
    /** Machines ask for failure domains that there are. */
    FAILURE_DOMAIN_KNOWN(LintSeverity.ERROR),
    /** Zones are given by name or id. */
    ZONE_GIVEN(LintSeverity.ERROR),
    /** Networks are given by name or id. */
    NETWORK_GIVEN(LintSeverity.ERROR),
    /** Networks route in a way there is. */
    ROUTING_MODE(LintSeverity.ERROR),
    /** Gateway and netmask of a network to be made come together. */
    GATEWAY_WITH_NETMASK(LintSeverity.WARNING),
    /** Credentials are given by name and namespace of a secret. */
    CREDENTIALS_GIVEN(LintSeverity.ERROR),
    /** A domain comes with an account: alone it has no effect. */
    DOMAIN_WITH_ACCOUNT(LintSeverity.WARNING),
    /** The endpoint has a port there is. */
    ENDPOINT_PORT(LintSeverity.ERROR),
    /** Shared and routed networks have an endpoint: CAPC acquires none there. */
    ENDPOINT_GIVEN(LintSeverity.ERROR),
    /** On shared and routed networks, something on the control plane answers at the endpoint, such as kube-vip. */
    ENDPOINT_SERVED(LintSeverity.WARNING),
    /** A cluster that CloudStack is to list has an IP address for an endpoint: the list refuses names. */
    SYNC_NEEDS_ADDRESS(LintSeverity.ERROR),
    /** A cluster that CloudStack is to list is in a project or an account, not in both: it would be lost. */
    SYNC_OWNER(LintSeverity.WARNING),
    /** All failure domains of a cluster that CloudStack is to list have the same credentials and owner. */
    SYNC_ONE_OWNER(LintSeverity.WARNING),
    /** Machines have an offering, by name or id. */
    OFFERING_GIVEN(LintSeverity.ERROR),
    /** Machines have a template, by name or id. */
    TEMPLATE_GIVEN(LintSeverity.ERROR),
    /** Data disks have an offering, and a size that is not negative. */
    DISK_OFFERING(LintSeverity.ERROR),
    /** Data disks are mounted: CAPC only attaches them. */
    DISK_MOUNTED(LintSeverity.WARNING),
    /** What is mounted by its label is a file system with that label. */
    MOUNT_LABEL(LintSeverity.ERROR),
    /** Affinity is {@code no}, {@code pro} or {@code anti}. */
    AFFINITY(LintSeverity.ERROR),
    /** Machines have affinity or affinity groups, not both. */
    AFFINITY_OR_GROUPS(LintSeverity.ERROR),
    /** NICs have a network, by name or id. */
    NIC_NETWORK(LintSeverity.ERROR),
    /** The first NIC is in the network of the failure domain. */
    FIRST_NIC(LintSeverity.ERROR),
    /** Fixed addresses of NICs are addresses. */
    NIC_ADDRESS(LintSeverity.ERROR),
    /** A fixed address is for one machine only. */
    NIC_ADDRESS_ONCE(LintSeverity.ERROR),
    /** Control planes have an odd number of machines unless etcd is elsewhere: Cluster API refuses others. */
    CONTROL_PLANE_REPLICAS(LintSeverity.ERROR),
    /** Pools do not have fewer than no machines. */
    POOL_REPLICAS(LintSeverity.ERROR),
    /** Kubernetes versions are such. */
    KUBERNETES_VERSION(LintSeverity.ERROR),
    /** Workers are not newer than the control plane. */
    VERSION_SKEW(LintSeverity.ERROR),
    /** Nodes tell Kubernetes which machine of CloudStack they are; without, none is ever found ready. */
    PROVIDER_ID(LintSeverity.ERROR),
    /** Files have a content or a source of it. */
    FILE_CONTENT(LintSeverity.ERROR),
    /** Ignition comes uncompressed. */
    IGNITION_UNCOMPRESSED(LintSeverity.ERROR),
    /** An external etcd comes alone, without a local one. */
    ONE_ETCD(LintSeverity.ERROR);

    private final LintSeverity severity;

    LintRule(LintSeverity severity) {
        this.severity = severity;
    }

    /** How bad it is to break it. */
    public LintSeverity getSeverity() {
        return severity;
    }

    /** Its name as it is shown, such as {@code failure-domain-name}. */
    public String getId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
