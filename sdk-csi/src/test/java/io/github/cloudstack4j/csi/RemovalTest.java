// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static io.github.cloudstack4j.csi.CsiFailures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.testkit.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RemovalTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Csi csi = Csi.on(cloud.user(), config -> config.owner("cluster-a"));
    private final CsiVolumes volumes = csi.volumes();

    private CsiVolume make(String name) {
        return volumes.create(
                v -> v.name(name).diskOffering("Custom").sizeGiB(5).zone("zone-1"));
    }

    @Test
    void whatIsGoneIsGone() {
        var volume = make("db");

        volumes.delete(volume.getId());
        volumes.delete(volume.getId());
        volumes.delete(TestCloud.NOWHERE);
        volumes.delete("no id at all");
        volumes.delete("3");
        assertThat(cloud.volumes()).isEmpty();
        assertThat(cloud.sent("deleteVolume")).hasSize(1);
    }

    @Test
    void aPublishedVolumeIsNotDeletedAndNotTakenForGone() {
        var node = cloud.machine("node-1");
        var volume = make("db");
        volumes.publish(volume.getId(), node);

        assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.delete(volume.getId()))
                .contains(node, "Unpublish it first");
        assertThat(cloud.sent("deleteVolume")).isEmpty();
        assertThat(volumes.get(volume.getId()).getNodeId()).isEqualTo(node);
    }

    @Test
    void anotherOwnersVolumeIsLeftAlone() {
        var theirs = Csi.on(cloud.user(), config -> config.owner("cluster-b"))
                .volumes()
                .create(v -> v.name("db").diskOffering("Custom").sizeGiB(5));

        assertFails(CsiCode.FAILED_PRECONDITION, () -> volumes.delete(theirs.getId()))
                .contains("cluster-b", "cluster-a");
        assertThat(cloud.volumes()).hasSize(1);
    }

    @Test
    void aDeletionWhoseReplyWasLostIsSeen() {
        var volume = make("db");
        cloud.emulator().faults().next("deleteVolume", Fault.lostReply());

        volumes.delete(volume.getId());
        assertThat(cloud.volumes()).isEmpty();
    }

    @Test
    void aServerThatCannotBeAskedProvesNothing() {
        var volume = make("db");
        cloud.emulator().faults().always("listVolumes", Fault.unavailable());

        assertFails(CsiCode.UNAVAILABLE, () -> volumes.delete(volume.getId()));
        cloud.emulator().faults().clear();
        assertThat(volumes.find(volume.getId())).isPresent();
    }

    @Test
    void aDeletedVolumeComesBackIfThatIsWanted() {
        var keeping = Csi.on(cloud.user(), config -> config.owner("cluster-a").deletedRecoverable(true))
                .volumes();
        var node = cloud.machine("node-1");
        var volume = make("db");
        volumes.publish(volume.getId(), node);
        volumes.unpublish(volume.getId(), node);

        keeping.delete(volume.getId());
        keeping.delete(volume.getId());
        assertThat(keeping.find(volume.getId())).isEmpty();
        assertThat(keeping.recover(volume.getId()).getState()).isEqualTo(VolumeState.READY);
        assertThat(keeping.recover(volume.getId()).getState()).isEqualTo(VolumeState.READY);
        assertThat(keeping.get(volume.getId()).getTags()).containsEntry("csi.cloudstack4j.io/owner", "cluster-a");
    }

    @Test
    void whatIsGoneForGoodDoesNotComeBack() {
        var volume = make("db");
        volumes.delete(volume.getId());

        assertFails(CsiCode.NOT_FOUND, () -> volumes.recover(volume.getId()));
    }

    @Test
    void aDeletedVolumeDoesNotComeBackToANameThatIsTaken() {
        var keeping = Csi.on(cloud.user(), config -> config.owner("cluster-a").deletedRecoverable(true))
                .volumes();
        var node = cloud.machine("node-1");
        var volume = make("db");
        volumes.publish(volume.getId(), node);
        volumes.unpublish(volume.getId(), node);
        keeping.delete(volume.getId());
        var next = make("db");

        assertFails(CsiCode.ALREADY_EXISTS, () -> keeping.recover(volume.getId()))
                .contains("\"db\"", next.getId());
        keeping.delete(next.getId());
        assertThat(keeping.recover(volume.getId()).getState()).isEqualTo(VolumeState.READY);
    }
}
