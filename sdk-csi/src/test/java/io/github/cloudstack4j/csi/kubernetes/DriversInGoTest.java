// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.CSIDriver;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshot;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotClass;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContent;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects as the drivers in Go are set up with, and as clusters that run them have. */
class DriversInGoTest {
    private static final String OFFERING = "8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11";
    private static final String ZONE = "0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31";
    private static final String VOLUME = "5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31";
    private static final String SNAPSHOT = "c1a5e0d2-7c39-4a7b-b0c4-3f1d2e5a6b70";

    @Test
    void classesThatTheirSyncerMakesAreUnderstood() {
        var view = StorageClassView.of(StorageYaml.read("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata:
                  name: cloudstack-custom-storage-1.2-experimental
                  labels:
                    app.kubernetes.io/managed-by: cloudstack-csi-sc-syncer
                provisioner: csi.cloudstack.apache.org
                reclaimPolicy: Delete
                volumeBindingMode: WaitForFirstConsumer
                allowVolumeExpansion: false
                parameters:
                  csi.cloudstack.apache.org/disk-offering-id: 8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11
                """, StorageClass.class));

        assertThat(view.problems()).isEmpty();
        assertThat(view.diskOfferingId()).isEqualTo(OFFERING);
        assertThat(view.expansionAllowed()).isFalse();
        assertThat(view.labels()).containsEntry(CsiNames.MANAGED_BY, CsiNames.SYNCER);
        assertThat(view.name()).startsWith(CsiNames.SYNCED_CLASS_PREFIX);
        assertThat(view.parameters()).isEmpty();
    }

    @Test
    void volumesThatTheProvisionerMadeAreUnderstood() {
        var view = PersistentVolumeView.of(StorageYaml.read("""
                apiVersion: v1
                kind: PersistentVolume
                metadata:
                  annotations:
                    pv.kubernetes.io/provisioned-by: csi.cloudstack.apache.org
                    volume.kubernetes.io/provisioner-deletion-secret-name: ""
                    volume.kubernetes.io/provisioner-deletion-secret-namespace: ""
                  creationTimestamp: "2026-03-01T10:00:00Z"
                  finalizers:
                  - kubernetes.io/pv-protection
                  - external-attacher/csi-cloudstack-apache-org
                  name: pvc-3b1f5a3e-0000-4a7b-b0c4-3f1d2e5a6b70
                  resourceVersion: "4711"
                  uid: 1f2e3d4c-7c39-4a7b-b0c4-3f1d2e5a6b70
                spec:
                  accessModes:
                  - ReadWriteOnce
                  capacity:
                    storage: 10Gi
                  claimRef:
                    apiVersion: v1
                    kind: PersistentVolumeClaim
                    name: data
                    namespace: shop
                    resourceVersion: "4700"
                    uid: 3b1f5a3e-0000-4a7b-b0c4-3f1d2e5a6b70
                  csi:
                    driver: csi.cloudstack.apache.org
                    fsType: ext4
                    volumeAttributes:
                      csi.cloudstack.apache.org/disk-offering-id: 8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11
                      csi.storage.k8s.io/pv/name: pvc-3b1f5a3e-0000-4a7b-b0c4-3f1d2e5a6b70
                      csi.storage.k8s.io/pvc/name: data
                      csi.storage.k8s.io/pvc/namespace: shop
                      storage.kubernetes.io/csiProvisionerIdentity: 1772359200000-1234-csi.cloudstack.apache.org
                    volumeHandle: 5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31
                  nodeAffinity:
                    required:
                      nodeSelectorTerms:
                      - matchExpressions:
                        - key: topology.csi.cloudstack.apache.org/zone
                          operator: In
                          values:
                          - 0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31
                  persistentVolumeReclaimPolicy: Delete
                  storageClassName: cloudstack-gold
                  volumeMode: Filesystem
                status:
                  lastPhaseTransitionTime: "2026-03-01T10:00:01Z"
                  phase: Bound
                """, PersistentVolume.class));

        assertThat(view.problems()).isEmpty();
        assertThat(view.volumeId()).isEqualTo(VOLUME);
        assertThat(view.zoneIds()).containsExactly(ZONE);
        assertThat(view.reclaimPolicy()).isEqualTo(ReclaimPolicy.DELETE);
        assertThat(view.claim()).isEqualTo(new ClaimReference("shop", "data"));
        assertThat(view.phase()).isEqualTo("Bound");
        assertThat(view.attributes())
                .containsAllEntriesOf(Map.of(
                        CsiNames.DISK_OFFERING_ID, OFFERING,
                        CsiNames.CLAIM_NAME, "data",
                        CsiNames.CLAIM_NAMESPACE, "shop",
                        CsiNames.PERSISTENT_VOLUME_NAME, "pvc-3b1f5a3e-0000-4a7b-b0c4-3f1d2e5a6b70"));
        assertThat(view.toDefinition().toObject().getSpec().getCsi().getVolumeHandle())
                .isEqualTo(VOLUME);
    }

    @Test
    void claimsThatAreBoundAreUnderstood() {
        var view = ClaimView.of(StorageYaml.read("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  annotations:
                    pv.kubernetes.io/bind-completed: "yes"
                    volume.kubernetes.io/selected-node: node-1
                    volume.kubernetes.io/storage-provisioner: csi.cloudstack.apache.org
                  name: data
                  namespace: shop
                spec:
                  accessModes:
                  - ReadWriteOnce
                  resources:
                    requests:
                      storage: 10Gi
                  storageClassName: cloudstack-gold
                  volumeMode: Filesystem
                  volumeName: pvc-3b1f5a3e-0000-4a7b-b0c4-3f1d2e5a6b70
                status:
                  accessModes:
                  - ReadWriteOnce
                  capacity:
                    storage: 10Gi
                  phase: Bound
                """, PersistentVolumeClaim.class));

        assertThat(view.problems()).isEmpty();
        assertThat(view.size()).isEqualTo(StorageSize.ofGiB(10));
        assertThat(view.phase()).isEqualTo("Bound");
        assertThat(view.annotations()).containsEntry("pv.kubernetes.io/bind-completed", "yes");
    }

    @Test
    void theirSnapshotClassAndDriverAreTheOnesBuiltHere() {
        var objects = StorageYaml.read("""
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshotClass
                metadata:
                  name: cloudstack-snapshot
                driver: csi.cloudstack.apache.org
                deletionPolicy: Delete
                ---
                apiVersion: storage.k8s.io/v1
                kind: CSIDriver
                metadata:
                  name: csi.cloudstack.apache.org
                spec:
                  attachRequired: true
                  podInfoOnMount: false
                  volumeLifecycleModes:
                    - Persistent
                """);

        assertThat(SnapshotClassView.of((VolumeSnapshotClass) objects.get(0)).toDefinition())
                .isEqualTo(SnapshotClassDefinition.builder().build());
        assertThat(DriverView.of((CSIDriver) objects.get(1)).toDefinition())
                .isEqualTo(DriverDefinition.builder().build());
    }

    @Test
    void snapshotsThatTheyTookAreUnderstood() {
        var objects = StorageYaml.read("""
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshot
                metadata:
                  name: before
                  namespace: shop
                spec:
                  source:
                    persistentVolumeClaimName: data
                  volumeSnapshotClassName: cloudstack-snapshot
                status:
                  boundVolumeSnapshotContentName: snapcontent-1
                  creationTime: "2026-03-01T11:00:00Z"
                  readyToUse: true
                  restoreSize: "0"
                ---
                apiVersion: snapshot.storage.k8s.io/v1
                kind: VolumeSnapshotContent
                metadata:
                  name: snapcontent-1
                spec:
                  deletionPolicy: Delete
                  driver: csi.cloudstack.apache.org
                  source:
                    volumeHandle: 5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31
                  sourceVolumeMode: Filesystem
                  volumeSnapshotClassName: cloudstack-snapshot
                  volumeSnapshotRef:
                    apiVersion: snapshot.storage.k8s.io/v1
                    kind: VolumeSnapshot
                    name: before
                    namespace: shop
                status:
                  creationTime: 1772362800000000000
                  readyToUse: true
                  restoreSize: 0
                  snapshotHandle: c1a5e0d2-7c39-4a7b-b0c4-3f1d2e5a6b70
                """);

        var snapshot = SnapshotView.of((VolumeSnapshot) objects.get(0));
        var content = SnapshotContentView.of((VolumeSnapshotContent) objects.get(1));

        assertThat(snapshot.problems()).isEmpty();
        assertThat(snapshot.ready()).isTrue();
        assertThat(snapshot.restoreSize()).isNull();
        assertThat(content.problems()).isEmpty();
        assertThat(content.volumeId()).isEqualTo(VOLUME);
        assertThat(content.snapshotId()).isEqualTo(SNAPSHOT);
        assertThat(content.name()).isEqualTo(snapshot.boundContentName());
    }
}
