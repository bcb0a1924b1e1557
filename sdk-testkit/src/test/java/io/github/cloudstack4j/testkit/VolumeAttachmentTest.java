// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static io.github.cloudstack4j.testkit.StorageCloud.failure;
import static io.github.cloudstack4j.testkit.StorageCloud.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attaching volumes to instances and detaching them, one request after another. */
class VolumeAttachmentTest {
    private StorageCloud cloud;
    private String vm;

    @BeforeEach
    void start() {
        cloud = new StorageCloud();
        vm = cloud.vm("vm-1");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void makesTheVolumeOnAPoolWhenItIsFirstAttached() {
        var volume = cloud.volume("data", 2);

        var accepted = cloud.user.get("attachVolume", "id", volume, "virtualmachineid", vm);
        assertThat(cloud.state(volume)).isEqualTo("Allocated");
        cloud.pass(300);
        assertThat(cloud.state(volume)).isEqualTo("Creating");
        assertThat(cloud.shown(volume).path("jobid"))
                .isEqualTo(accepted.content().path("jobid"));
        cloud.pass(1000);
        assertThat(cloud.state(volume)).isEqualTo("Attaching");
        assertThat(cloud.shown(volume).has("virtualmachineid")).isFalse();

        var attached = cloud.done(accepted).path("volume");
        assertThat(attached.path("state").asText()).isEqualTo("Ready");
        assertThat(attached.path("virtualmachineid").asText()).isEqualTo(vm);
        assertThat(attached.path("vmname").asText()).isEqualTo("vm-1");
        assertThat(attached.path("vmstate").asText()).isEqualTo("Running");
        assertThat(attached.path("deviceid").asInt()).isEqualTo(1);
        assertThat(attached.has("attached")).isTrue();
        assertThat(attached.has("storage")).isFalse();
        assertThat(cloud.shownToAdmin(volume).path("storage").asText()).startsWith("zone-1-cluster-primary-");
    }

    @Test
    void leavesNoTraceOfTheInstanceWhenItIsDetached() {
        var volume = cloud.volume("data", 2);
        cloud.attach(volume, vm);

        var accepted = cloud.user.get("detachVolume", "id", volume);
        cloud.pass(500);
        assertThat(cloud.shown(volume).path("virtualmachineid").asText()).isEqualTo(vm);
        var detached = cloud.done(accepted).path("volume");

        assertThat(detached.path("state").asText()).isEqualTo("Ready");
        assertThat(List.of("virtualmachineid", "deviceid", "attached", "vmname", "vmstate", "diskioread"))
                .noneMatch(detached::has);
        assertThat(cloud.attach(volume, vm).path("deviceid").asInt()).isEqualTo(1);
    }

    @Test
    void attachesToAStoppedInstanceToo() {
        var stopped = cloud.stoppedVm("vm-2");

        var attached = cloud.attach(cloud.volume("data", 2), stopped);

        assertThat(attached.path("state").asText()).isEqualTo("Ready");
        assertThat(attached.path("vmstate").asText()).isEqualTo("Stopped");
    }

    @Test
    void leavesOutTheDeviceOfTheCdDriveAndEndsAtTheLimit() {
        var devices = IntStream.rangeClosed(1, 6)
                .map(i -> cloud.attach(cloud.volume("data-" + i, 1), vm)
                        .path("deviceid")
                        .asInt())
                .boxed()
                .toList();

        assertThat(devices).containsExactly(1, 2, 4, 5, 6, 7);
        assertThat(cloud.failed(attach(cloud.volume("one-too-many", 1))))
                .isEqualTo("J431 The specified VM already has the maximum number of data disks (6) attached. Please"
                        + " specify another VM.");
    }

    @Test
    void hasTheLimitOfTheHypervisor() {
        cloud.emulator.world().maxDataVolumes("Simulator", 1);
        cloud.attach(cloud.volume("first", 1), vm);

        assertThat(cloud.failed(attach(cloud.volume("second", 1))))
                .contains("the maximum number of data disks (1) attached");
        cloud.emulator.world().set("virtualmachine", vm, "hypervisor", "KVM");
        assertThat(cloud.attach(cloud.id("volume", "second"), vm)
                        .path("deviceid")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-1", "8", "9"})
    void refusesADeviceThatNoDataDiskCanHave(String device) {
        assertThat(cloud.failed(attach(cloud.volume("data", 1), "deviceid", device)))
                .isEqualTo("J530 deviceId should be 0,1,2,4-7");
    }

    @Test
    void refusesADeviceThatIsTaken() {
        cloud.done(attach(cloud.volume("first", 1), "deviceid", "2"));

        assertThat(cloud.failed(attach(cloud.volume("second", 1), "deviceid", "2")))
                .matches(
                        "J530 deviceId 2 is used by vol Volume \\{\"id\":\\d+,\"instanceId\":\\d+,\"name\":\"first\",.*}"
                                + " on vm VM instance \\{.*}");
        assertThat(cloud.failed(attach(cloud.volume("third", 1), "deviceid", "0")))
                .isEqualTo("J431 Root volume detach can happen only when vm is in states: Stopped or Destroyed");
    }

    @Test
    void attachesAVolumeOnce() {
        var volume = cloud.volume("data", 1);
        cloud.attach(volume, vm);

        assertThat(cloud.failed(attach(volume)))
                .isEqualTo("J431 Please specify a volume that is not attached to any VM.");
        assertThat(refused(cloud.user.get("deleteVolume", "id", volume)))
                .isEqualTo("H431/4350 Please specify a volume that is not attached to any VM.");
        cloud.done(cloud.user.get("detachVolume", "id", volume));
        assertThat(cloud.failed(cloud.user.get("detachVolume", "id", volume)))
                .isEqualTo("J431 The specified volume is not attached to a VM.");
    }

    @Test
    void refusesInstancesThatAreGone() {
        var volume = cloud.volume("data", 1);
        cloud.done(cloud.user.get("destroyVirtualMachine", "id", vm));

        assertThat(cloud.failed(attach(volume)))
                .isEqualTo("J431 Please specify a VM that is on of the following states: [Running, Stopped].");
        cloud.emulator.world().remove("virtualmachine", vm);
        assertThat(cloud.failed(attach(volume))).isEqualTo("J431 Please specify a valid User VM.");
    }

    @Test
    void refusesVolumesThatAreGone() {
        var volume = cloud.volume("data", 1);
        cloud.user.get("deleteVolume", "id", volume);

        assertThat(cloud.failed(attach(volume))).isEqualTo("J431 Please specify a volume that is not destroyed.");
        assertThat(cloud.failed(cloud.user.get("detachVolume", "id", volume)))
                .matches("J431 Unable to find volume with ID: \\d+");
    }

    @Test
    void keepsAccountsApart() {
        var foreign = cloud.volume(cloud.admin, "foreign", 1);

        assertThat(refused(attach(foreign)))
                .isEqualTo("H531/4365 Caller does not have permission to operate with provided resource.");
        assertThat(cloud.failed(cloud.user.get("detachVolume", "id", foreign)))
                .isEqualTo("J530 Caller does not have permission to operate with provided resource.");
        assertThat(cloud.failed(cloud.admin.get("attachVolume", "id", foreign, "virtualmachineid", vm)))
                .matches("J530 Entity VM instance \\{.*} and entity VolumeObject \\{\"dataStore\":null,\"volumeVO\":"
                        + "\"Volume \\{.*}\"} belong to different accounts");
    }

    @ParameterizedTest
    @CsvSource({"false, false, false", "true, true, true", "true, true, false", "false, true, false"})
    void wantsTheVolumeOrItsPlaceNotBoth(boolean byId, boolean byVm, boolean byDevice) {
        var volume = cloud.volume("data", 1);
        cloud.attach(volume, vm);
        var parameters = new java.util.ArrayList<String>();
        if (byId) {
            parameters.addAll(List.of("id", volume));
        }
        if (byVm) {
            parameters.addAll(List.of("virtualmachineid", vm));
        }
        if (byDevice) {
            parameters.addAll(List.of("deviceid", "1"));
        }

        assertThat(cloud.failed(cloud.user.get("detachVolume", parameters.toArray(String[]::new))))
                .isEqualTo("J431 Please provide either a volume id, or a tuple(device id, instance id)");
    }

    @Test
    void stumblesOverAVolumeThatIsNamedByItsPlace() {
        cloud.attach(cloud.volume("data", 1), vm);

        assertThat(cloud.failed(cloud.user.get("detachVolume", "virtualmachineid", vm, "deviceid", "5")))
                .isEqualTo("J530 Index 0 out of bounds for length 0");
        assertThat(cloud.failed(cloud.user.get("detachVolume", "virtualmachineid", vm, "deviceid", "1")))
                .startsWith("J530 Cannot invoke \"java.lang.Long.longValue()\"");
    }

    @Test
    void moreThanOneRequestWaitsForTheOtherAtOneInstance() {
        var first = cloud.volume("first", 1);
        var second = cloud.volume("second", 1);
        var one = attach(first);
        var two = attach(second);

        cloud.pass(2100);
        assertThat(cloud.state(first)).isEqualTo("Ready");
        assertThat(cloud.state(second)).isIn("Allocated", "Creating");
        cloud.done(two);
        assertThat(cloud.job(one).path("jobstatus").asInt()).isEqualTo(1);
        assertThat(cloud.shown(second).path("deviceid").asInt()).isEqualTo(2);
    }

    @Test
    void onlyOneOfTwoInstancesGetsAVolume() {
        var other = cloud.vm("vm-2");
        var volume = cloud.volume("data", 1);
        var winner = attach(volume);
        var loser = cloud.user.get("attachVolume", "id", volume, "virtualmachineid", other);

        cloud.done(winner);
        assertThat(failure(cloud.job(loser))).matches("J530 volume: data is already attached to a VM: i-\\d+-\\d+-VM");
        assertThat(cloud.shown(volume).path("virtualmachineid").asText()).isEqualTo(vm);
    }

    @Test
    void sameAttachTwiceFailsLateForTheSecond() {
        var volume = cloud.volume("data", 1);
        var first = attach(volume);
        var second = attach(volume);

        cloud.done(first);
        assertThat(failure(cloud.job(second))).isEqualTo("J530 This volume is already attached to a VM.");
    }

    @Test
    void sameDetachTwiceSucceedsTwice() {
        var volume = cloud.volume("data", 1);
        cloud.attach(volume, vm);
        var first = cloud.user.get("detachVolume", "id", volume);
        var second = cloud.user.get("detachVolume", "id", volume);

        cloud.done(first);
        assertThat(cloud.job(second).path("jobstatus").asInt()).isEqualTo(1);
    }

    @Test
    void aVolumeDeletedWhileItIsMadeFailsItsAttachment() {
        var creating = cloud.volume("creating", 1);
        var accepted = attach(creating);
        cloud.pass(300);
        assertThat(cloud.state(creating)).isEqualTo("Creating");
        assertThat(cloud.user.get("deleteVolume", "id", creating).status()).isEqualTo(200);
        assertThat(cloud.failed(accepted))
                .isEqualTo("J530 InvocationTargetException when invoking RPC callback for command:"
                        + " createVolumeCallback");

        var other = cloud.volume("busy", 1);
        var waiting = cloud.volume("waiting", 1);
        var busy = attach(other);
        var late = attach(waiting);
        cloud.pass(300);
        assertThat(cloud.user.get("deleteVolume", "id", waiting).status()).isEqualTo(200);
        assertThat(cloud.failed(late)).isEqualTo("J530 Command failed due to Internal Server Error");
        assertThat(cloud.job(busy).path("jobstatus").asInt()).isEqualTo(1);
    }

    @Test
    void othersFindAVolumeThatIsBeingAttachedBusy() {
        var volume = cloud.readyVolume("data", 1, vm);
        var accepted = attach(volume);
        cloud.pass(500);

        assertThat(cloud.state(volume)).isEqualTo("Attaching");
        var again = attach(volume);
        cloud.pass(200);
        assertThat(failure(cloud.job(again)))
                .isEqualTo("J431 Volume state must be in Allocated, Ready or in Uploaded state");
        cloud.done(accepted);
    }

    @Test
    void attachesToAnInstanceWhoseStartWasJustAccepted() {
        var stopped = cloud.stoppedVm("vm-2");
        var started = cloud.user.get("startVirtualMachine", "id", stopped);
        var attached = cloud.user.get("attachVolume", "id", cloud.volume("data", 1), "virtualmachineid", stopped);

        assertThat(cloud.done(attached).path("volume").path("vmstate").asText()).isEqualTo("Running");
        assertThat(cloud.job(started).path("jobstatus").asInt()).isEqualTo(1);
    }

    @Test
    void failsAsItsAgentDoes() {
        var volume = cloud.volume("data", 1);
        var failures = cloud.emulator.storageFailures();

        failures.next(StorageFailure.VOLUME_CREATE);
        assertThat(cloud.failed(attach(volume)))
                .isEqualTo("J530 Failed to create volume [{\"name\":\"data\",\"uuid\":\"" + volume
                        + "\"}] due to [Simulated failure].");
        assertThat(cloud.state(volume)).isEqualTo("Allocated");
        failures.next(StorageFailure.VOLUME_ATTACH);
        assertThat(cloud.failed(attach(volume)))
                .isEqualTo("J530 Failed to attach volume data to VM vm-1 due to: Simulated failure");
        assertThat(cloud.state(volume)).isEqualTo("Ready");
        assertThat(cloud.shown(volume).has("virtualmachineid")).isFalse();
        cloud.attach(volume, vm);
        failures.next(StorageFailure.VOLUME_DETACH);
        assertThat(cloud.failed(cloud.user.get("detachVolume", "id", volume)))
                .isEqualTo("J530 Failed to detach volume data from VM vm-1; Simulated failure");
        assertThat(cloud.shown(volume).path("virtualmachineid").asText()).isEqualTo(vm);
        cloud.done(cloud.user.get("detachVolume", "id", volume));
    }

    @Test
    void isNotAttachedToAnInstanceThatWasDestroyedMeanwhile() {
        var volume = cloud.readyVolume("data", 1, vm);
        var accepted = attach(volume);
        cloud.pass(500);
        cloud.emulator.world().set("virtualmachine", vm, "state", "Destroyed");

        assertThat(cloud.failed(accepted))
                .isEqualTo("J530 Failed to attach volume data to VM vm-1 due to: the instance is Destroyed");
        assertThat(cloud.shown(volume).has("virtualmachineid")).isFalse();
    }

    @Test
    void writesDownWhatIsDone() {
        var volume = cloud.volume("data", 1);
        cloud.attach(volume, vm);
        cloud.failed(attach(volume));

        var events = cloud.user
                .get("listEvents", "resourceid", volume, "resourcetype", "Volume", "type", "VOLUME.ATTACH")
                .content()
                .path("event");
        assertThat(events.findValuesAsText("state"))
                .containsExactly("Scheduled", "Started", "Completed", "Scheduled", "Started", "Completed");
        assertThat(events.path(2).path("description").asText()).isEqualTo("Successfully completed attaching volume");
        assertThat(events.path(5).path("level").asText()).isEqualTo("ERROR");
    }

    @Test
    void movesToTheClusterOfTheInstance() {
        var volume = cloud.readyVolume("data", 1, vm);
        var before = cloud.shownToAdmin(volume);
        var cluster = cloud.emulator.world().addHostCluster("far", "zone-1-pod");
        var host = cloud.emulator.world().addHost("far-host", 16, 65536, cluster);
        var other = cloud.vm("vm-2");
        cloud.emulator.world().set("virtualmachine", other, "hostid", host);

        var accepted = cloud.user.get("attachVolume", "id", volume, "virtualmachineid", other);
        cloud.pass(500);
        assertThat(cloud.state(volume)).isEqualTo("Migrating");
        cloud.done(accepted);

        var after = cloud.shownToAdmin(volume);
        assertThat(after.path("storage").asText()).isEqualTo("far-primary-1");
        assertThat(after.path("created").asText())
                .isGreaterThan(before.path("created").asText());
    }

    private WireClient.Reply attach(String volume, String... more) {
        var all = new String[more.length + 4];
        all[0] = "id";
        all[1] = volume;
        all[2] = "virtualmachineid";
        all[3] = vm;
        System.arraycopy(more, 0, all, 4, more.length);
        return cloud.user.get("attachVolume", all);
    }
}
