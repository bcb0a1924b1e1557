// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Jenkins pipeline stores its variables while it waits. */
class StoredDefinitionsTest {
    private static final String ID = "8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11";

    @Test
    void definitionsAndViewsOutliveARestart() throws Exception {
        var storageClass = StorageClassDefinition.builder()
                .name("gold")
                .diskOfferingId(ID)
                .label("a", "b")
                .build();
        var volume = PersistentVolumeDefinition.builder()
                .name("data")
                .volumeId(ID)
                .zoneId(ID)
                .capacityGiB(1)
                .claim("shop", "data")
                .build();
        var claim = ClaimDefinition.builder().name("data").sizeGiB(1).build();
        var stored = List.of(
                storageClass,
                StorageClassView.of(storageClass.toObject()),
                volume,
                PersistentVolumeView.of(volume.toObject()),
                claim,
                ClaimView.of(claim.toObject()),
                SnapshotClassDefinition.builder().build(),
                SnapshotDefinition.builder().name("s").claimName("data").build(),
                SnapshotContentDefinition.builder()
                        .name("c")
                        .snapshotId(ID)
                        .snapshotName("s")
                        .snapshotNamespace("shop")
                        .build(),
                AttributesClassDefinition.builder()
                        .name("fast")
                        .diskOfferingId(ID)
                        .build(),
                DriverDefinition.builder().build(),
                PodVolumeDefinition.builder()
                        .name("v")
                        .source(new PodVolumeSource.Ephemeral(claim))
                        .build(),
                StorageSize.ofGiB(3));

        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(stored);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(stored);
        }
    }
}
