// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.VmSnapshots;
import io.github.cloudstack4j.core.model.VmSnapshot;
import io.github.cloudstack4j.core.model.VmSnapshotState;
import io.github.cloudstack4j.core.model.VmSnapshotType;
import io.github.cloudstack4j.testkit.Fault;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VmSnapshotsTest {
    private static final String NO_SNAPSHOT = "11111111-2222-4333-8444-555555555555";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final VmSnapshots snapshots = cloud.admin().vmSnapshots();
    private String machine;

    @BeforeEach
    void startAMachine() {
        machine = cloud.admin()
                .virtualMachines()
                .deploy(vm ->
                        vm.name("vm1").zone("zone-1").serviceOffering("small").template("ubuntu-24.04"))
                .await()
                .getId();
    }

    @Test
    void aSnapshotOfAMachineIsTakenFoundAndDeleted() {
        var taken = snapshots
                .create(snapshot -> snapshot.virtualMachine("vm1").name("v1").description("before the upgrade"))
                .await();

        assertThat(cloud.sent("createVMSnapshot"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("virtualmachineid", machine, "name", "v1", "description", "before the upgrade"));
        assertThat(snapshots.get("v1")).satisfies(snapshot -> {
            assertThat(snapshot.getId()).isEqualTo(taken.getId());
            assertThat(snapshot.getAdditionalProperties()).isEmpty();
            assertThat(snapshot.getState()).isEqualTo(VmSnapshotState.READY);
            assertThat(snapshot.getType()).isEqualTo(VmSnapshotType.DISK);
            assertThat(snapshot.getDescription()).isEqualTo("before the upgrade");
            assertThat(snapshot.getVirtualMachineId()).isEqualTo(machine);
            assertThat(snapshot.isCurrent()).isTrue();
            assertThat(snapshot.getName()).isNotEqualTo("v1");
        });
        assertThat(snapshots.list(filter -> filter.virtualMachine("vm1")))
                .extracting(VmSnapshot::getDisplayName)
                .containsExactly("v1");

        assertThat(snapshots.delete("v1").await().isSuccess()).isTrue();
        assertThat(snapshots.list()).isEmpty();
        assertThat(snapshots.find(taken.getId())).isEmpty();
    }

    @Test
    void snapshotsBuildOnEachOther() {
        var first = take("v1");
        var second = snapshots
                .create(snapshot -> snapshot.virtualMachine(machine).name("v2").memoryIncluded(true))
                .await();

        assertThat(second.getType()).isEqualTo(VmSnapshotType.DISK_AND_MEMORY);
        assertThat(second.getParentId()).isEqualTo(first.getId());
        assertThat(second.getParentName()).isEqualTo("v1");
    }

    @Test
    void displayNamesNeedNotBeUnique() {
        take("same");
        take("same");

        assertThatThrownBy(() -> snapshots.delete("same")).isInstanceOf(AmbiguousNameException.class);
        assertThat(cloud.emulator().requests("deleteVMSnapshot")).isEmpty();
    }

    @Test
    void aStoppedMachineGoesBack() {
        take("v1");
        assertFails(InvalidStateException.class, "not allowed for running Instances", () -> snapshots.revert("v1"));

        cloud.admin().virtualMachines().stop("vm1").await();
        var reverted = snapshots.revert("v1").await();

        assertThat(reverted.getId()).isEqualTo(machine);
    }

    @Test
    void aMachineWithSnapshotsKeepsItsVolumes() {
        cloud.admin()
                .volumes()
                .create(volume -> volume.name("data").zone("zone-1").diskOffering("Small"))
                .await();
        take("v1");

        assertFails(
                ResourceInUseException.class,
                "does not have Instance Snapshots",
                () -> cloud.admin().volumes().attach("data", "vm1"));
        snapshots.delete("v1").await();
        assertThat(cloud.admin().volumes().attach("data", "vm1").await().getVirtualMachineId())
                .isEqualTo(machine);
    }

    @Test
    void oneVolumeOfItIsMadeASnapshotOnKvmOnly() {
        cloud.admin()
                .volumes()
                .create(volume -> volume.name("data").zone("zone-1").diskOffering("Small"))
                .await();
        cloud.admin().volumes().attach("data", "vm1").await();
        take("v1");

        assertFails(
                UnsupportedException.class,
                "supports KVM only",
                () -> cloud.admin()
                        .snapshots()
                        .createFromVmSnapshot(snapshot ->
                                snapshot.volume("data").vmSnapshot("v1").name("s1")));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertThat(snapshots.find(NO_SNAPSHOT)).isEmpty();
        assertThatThrownBy(() -> snapshots.get(NO_SNAPSHOT)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> snapshots.delete(NO_SNAPSHOT)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> snapshots.revert(NO_SNAPSHOT)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> snapshots.create(snapshot -> snapshot.virtualMachine(NO_SNAPSHOT)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMachineOfSomebodyElseGetsNone() {
        var stranger = cloud.connect(cloud.emulator().user()).vmSnapshots();

        assertThatThrownBy(() -> stranger.create(snapshot -> snapshot.virtualMachine(machine)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aSnapshotWithABlankNameIsNotSent() {
        assertThatThrownBy(() -> snapshots.create(
                        snapshot -> snapshot.virtualMachine("vm1").name(" ")))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(cloud.emulator().requests("createVMSnapshot")).isEmpty();
    }

    @Test
    void aReplyThatIsLostCostsNoSecondSnapshot() {
        cloud.emulator().faults().next("createVMSnapshot", Fault.lostReply());
        var taken = take("v1");
        assertThat(snapshots.list()).extracting(VmSnapshot::getId).containsExactly(taken.getId());

        cloud.emulator().faults().next("deleteVMSnapshot", Fault.resetAfterRead());
        assertThatThrownBy(() -> snapshots.delete("v1")).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(snapshots.list()).hasSize(1);
    }

    private static void assertFails(Class<? extends Throwable> meaning, String words, Supplier<Operation<?>> call) {
        var operation = call.get();
        var failure = catchThrowableOfType(OperationFailedException.class, operation::await);
        assertThat(failure.getFailure()).isInstanceOf(meaning).hasMessageContaining(words);
    }

    private VmSnapshot take(String name) {
        return snapshots
                .create(snapshot -> snapshot.virtualMachine(machine).name(name))
                .await();
    }
}
