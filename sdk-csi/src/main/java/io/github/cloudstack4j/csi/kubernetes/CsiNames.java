// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

/** What the CSI drivers for CloudStack, and Kubernetes, call things. */
public final class CsiNames {
    /** Name of the drivers: provisioner of classes, driver of volumes and snapshots. */
    public static final String DRIVER = "csi.cloudstack.apache.org";

    /** Parameter of a storage class, and of an attributes class: id of the disk offering of its volumes. */
    public static final String DISK_OFFERING_ID = "csi.cloudstack.apache.org/disk-offering-id";

    /** Parameter for offerings that let one choose: the least I/O operations a second. The drivers in Go do not know it. */
    public static final String MIN_IOPS = "csi.cloudstack.apache.org/min-iops";

    /** Parameter for offerings that let one choose: the most I/O operations a second. The drivers in Go do not know it. */
    public static final String MAX_IOPS = "csi.cloudstack.apache.org/max-iops";

    /** Start of the parameters that the provisioner takes for itself and passes to no driver, unless it adds them. */
    public static final String RESERVED_PREFIX = "csi.storage.k8s.io/";

    /** Parameter of a storage class: the file system of its volumes. */
    public static final String FILE_SYSTEM = "csi.storage.k8s.io/fstype";

    /** Parameter that the provisioner adds: name of the claim a volume is made for. */
    public static final String CLAIM_NAME = "csi.storage.k8s.io/pvc/name";

    /** Parameter that the provisioner adds: namespace of the claim a volume is made for. */
    public static final String CLAIM_NAMESPACE = "csi.storage.k8s.io/pvc/namespace";

    /** Parameter that the provisioner adds: name of the persistent volume that is made. */
    public static final String PERSISTENT_VOLUME_NAME = "csi.storage.k8s.io/pv/name";

    /** Label of nodes and term of topologies: id of the zone. */
    public static final String ZONE_TOPOLOGY = "topology.csi.cloudstack.apache.org/zone";

    /** Label of nodes that the drivers reserve for hosts; none reports it. */
    public static final String HOST_TOPOLOGY = "topology.csi.cloudstack.apache.org/host";

    /** Kubernetes' own label of nodes for the zone; one of the drivers reads the name of a zone from it. */
    public static final String ZONE_NAME_TOPOLOGY = "topology.kubernetes.io/zone";

    /** What the drivers tell nodes about an attached volume: its number on the machine. */
    public static final String DEVICE_ID = "deviceID";

    /** Name of the class that the drivers come with for snapshots. */
    public static final String SNAPSHOT_CLASS = "cloudstack-snapshot";

    /** Annotation that makes a storage class the one of claims that name none. */
    public static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

    /** Annotation that makes a snapshot class the one of snapshots that name none. */
    public static final String DEFAULT_SNAPSHOT_CLASS = "snapshot.storage.kubernetes.io/is-default-class";

    /** Annotation of a persistent volume with the driver that made it: only volumes with it are deleted by that driver. */
    public static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";

    /** Label that says which program an object belongs to. */
    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    /** What the syncer of the drivers puts into {@link #MANAGED_BY}. */
    public static final String SYNCER = "cloudstack-csi-sc-syncer";

    /** How the names of classes begin that the syncer of the drivers makes. */
    public static final String SYNCED_CLASS_PREFIX = "cloudstack-";

    /** Name of the secret that holds the drivers' configuration. */
    public static final String CONFIG_SECRET = "cloudstack-secret";

    /** Namespace of that secret. */
    public static final String CONFIG_NAMESPACE = "kube-system";

    /** Key of the configuration in that secret. */
    public static final String CONFIG_KEY = "cloud-config";

    private CsiNames() {}
}
