// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.model.CsiVolume;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class VolumeLifeTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Csi csi = Csi.on(cloud.user(), config -> config.owner("tests"));
    private final CsiVolumes volumes = csi.volumes();

    @Test
    void aVolumeGoesItsWholeWay() {
        var node = cloud.machine("node-1");

        var made = volumes.create(
                v -> v.name("db").diskOffering("Custom").sizeGiB(5).tag("team", "billing"));
        assertThat(made.getState()).isEqualTo(VolumeState.ALLOCATED);
        assertThat(made.getCapacityBytes()).isEqualTo(5 * TestCloud.GIB);
        assertThat(made.getTags())
                .containsAllEntriesOf(Map.of("team", "billing", "csi.cloudstack4j.io/owner", "tests"));

        var publication = volumes.publish(made.getId(), node);
        assertThat(publication.getNodeId()).isEqualTo(node);
        assertThat(publication.getContext()).containsEntry("deviceID", "1");
        assertThat(volumes.get(made.getId()).getNodeId()).isEqualTo(node);

        assertThat(volumes.expand(made.getId(), 8).getCapacityBytes()).isEqualTo(8 * TestCloud.GIB);

        volumes.unpublish(made.getId(), node);
        assertThat(volumes.get(made.getId()).getNodeId()).isNull();

        volumes.delete(made.getId());
        assertThat(volumes.find(made.getId())).isEmpty();
        assertThat(volumes.list()).extracting(CsiVolume::getId).isEmpty();
    }
}
