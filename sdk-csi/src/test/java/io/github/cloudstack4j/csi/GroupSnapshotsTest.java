// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static io.github.cloudstack4j.csi.CsiFailures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeSource;
import io.github.cloudstack4j.testkit.Fault;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GroupSnapshotsTest {
    @AutoClose
    private final TestCloud cloud =
            new TestCloud(emulator -> emulator.setting("kvm.vmstoragesnapshot.enabled", "true"));

    private final Csi csi = Csi.on(cloud.user(), config -> config.owner("cluster-a"));
    private final CsiGroupSnapshots groups = csi.groupSnapshots();
    private final String node = kvm("node-1");
    private final List<String> both = List.of(published("data", node), published("log", node));

    private String kvm(String name) {
        var id = cloud.machine(name);
        cloud.emulator().world().set("virtualmachine", id, "hypervisor", "KVM");
        return id;
    }

    private String published(String name, String machine) {
        var volume = csi.volumes()
                .create(v -> v.name(name).diskOffering("Custom").sizeGiB(5).zone("zone-1"))
                .getId();
        csi.volumes().publish(volume, machine);
        return volume;
    }

    @Test
    void severalVolumesAreTakenAtOneMoment() {
        var group = groups.create(g -> g.name("monday").volumes(both).tag("team", "billing"));

        assertThat(group.isReadyToUse()).isTrue();
        assertThat(group.getSnapshots()).extracting(CsiSnapshot::getVolumeId).containsExactlyInAnyOrderElementsOf(both);
        assertThat(group.getSnapshots())
                .allSatisfy(snapshot -> assertThat(snapshot.getGroup()).isEqualTo("monday"))
                .allSatisfy(snapshot -> assertThat(snapshot.getTags()).containsEntry("team", "billing"));
        assertThat(cloud.sent("createVMSnapshot")).hasSize(1);
        assertThat(cloud.user().vmSnapshots().list()).isEmpty();
    }

    @Test
    void takenAgainItIsTheSame() {
        var group = groups.create(g -> g.name("monday").volumes(both));

        assertThat(groups.create(g -> g.name("monday").volumes(both))).isEqualTo(group);
        assertThat(groups.find("monday")).contains(group);
        assertThat(cloud.sent("createVMSnapshot")).hasSize(1);
    }

    @Test
    void aGroupThatWasCutShortGoesOnFromTheSameMoment() {
        cloud.emulator().faults().next("createTags", Fault.jobFailure(530, "Something broke"));

        assertFails(CsiCode.INTERNAL, () -> groups.create(g -> g.name("monday").volumes(both)));
        assertThat(groups.create(g -> g.name("monday").volumes(both)).getSnapshots())
                .hasSize(2);
        assertThat(cloud.sent("createVMSnapshot")).hasSize(1);
        assertThat(cloud.sent("createSnapshotFromVMSnapshot")).hasSize(2);
        assertThat(cloud.user().vmSnapshots().list()).isEmpty();
    }

    @Test
    void itsSnapshotsAreSnapshotsLikeOthers() {
        var group = groups.create(g -> g.name("monday").volumes(both));
        var snapshot = group.getSnapshots().get(0);

        assertThat(csi.volumes()
                        .create(v ->
                                v.name("copy").diskOffering("Custom").sizeGiB(6).fromSnapshot(snapshot.getId())))
                .returns(VolumeSource.snapshot(snapshot.getId()), CsiVolume::getSource);
        groups.delete("monday");
        groups.delete("monday");
        assertThat(groups.find("monday")).isEmpty();
        assertThat(csi.snapshots().list()).isEmpty();
    }

    @Test
    void whatIsNotOnOneNodeIsRefused() {
        var elsewhere = published("other", kvm("node-2"));

        assertFails(
                        CsiCode.FAILED_PRECONDITION,
                        () -> groups.create(
                                g -> g.name("monday").volume(both.get(0)).volume(elsewhere)))
                .contains(node);
        csi.volumes().unpublish(both.get(1), node);
        assertFails(
                        CsiCode.FAILED_PRECONDITION,
                        () -> groups.create(g -> g.name("monday").volumes(both)))
                .contains("none");
        assertThat(cloud.sent("createVMSnapshot")).isEmpty();
    }

    @Test
    void aHypervisorThatCannotIsTold() {
        cloud.emulator().world().set("virtualmachine", node, "hypervisor", "XenServer");

        assertFails(
                        CsiCode.UNIMPLEMENTED,
                        () -> groups.create(g -> g.name("monday").volumes(both)))
                .contains("XenServer", "KVM");
    }

    @Test
    void aGroupOfOtherVolumesIsInTheWay() {
        groups.create(g -> g.name("monday").volumes(both));
        var third = published("third", node);

        assertFails(
                CsiCode.ALREADY_EXISTS,
                () -> groups.create(g -> g.name("monday").volume(both.get(0)).volume(third)));
        assertThatThrownBy(() -> groups.create(g -> g.name("monday"))).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(
                        () -> groups.create(g -> g.name("monday").volume(third).volume(third)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("twice");
    }
}
