// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of things a world holds, with the parameter names that refer to them in every command. */
public enum Kind {
    ZONE("zoneid", "zoneids"),
    POD("podid"),
    CLUSTER("clusterid"),
    HOST("hostid"),
    /** A zone, pod, cluster of hosts or host set aside for an account or a domain. */
    DEDICATION(),
    DOMAIN("domainid", "domainids"),
    ACCOUNT("accountid"),
    USER("userid"),
    PROJECT("projectid"),
    SERVICE_OFFERING("serviceofferingid"),
    DISK_OFFERING("diskofferingid"),
    NETWORK_OFFERING("networkofferingid"),
    VGPU_PROFILE("vgpuprofileid"),
    TEMPLATE("templateid"),
    ISO("isoid"),
    OS_TYPE("ostypeid"),
    VPC("vpcid"),
    NETWORK("networkid", "networkids"),
    IP_ADDRESS("ipaddressid", "publicipid"),
    FIREWALL_RULE(),
    EGRESS_RULE(),
    PORT_FORWARDING_RULE(),
    LOAD_BALANCER_RULE(),
    VIRTUAL_MACHINE("virtualmachineid", "virtualmachineids"),
    VOLUME("volumeid", "volumeids"),
    SNAPSHOT("snapshotid"),
    VM_SNAPSHOT("vmsnapshotid", "vmsnapshotids"),
    SNAPSHOT_POLICY("policyid"),
    STORAGE_POOL("storageid", "storageids"),
    /** A key and a value on something else. */
    TAG(),
    SSH_KEY_PAIR(),
    AFFINITY_GROUP("affinitygroupid", "affinitygroupids"),
    /** Ordinary user data and, marked as such, CNI configurations. */
    USER_DATA("userdataid", "cniconfigurationid"),
    KUBERNETES_VERSION("kubernetesversionid", "minimumkubernetesversionid"),
    KUBERNETES_CLUSTER("kubernetesclusterid"),
    EVENT(),
    JOB("jobid");

    private final List<String> parameters;

    Kind(String... parameters) {
        this.parameters = List.of(parameters);
    }

    /**
     * What a parameter of this name refers to, whatever the command; {@code id} differs per command and is not among
     * them.
     */
    public static Optional<Kind> ofParameter(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.parameters.contains(wanted))
                .findFirst();
    }
}
