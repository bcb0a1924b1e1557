// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.SnapshotPolicies;
import io.github.cloudstack4j.core.model.SnapshotInterval;
import io.github.cloudstack4j.core.model.SnapshotPolicy;
import io.github.cloudstack4j.core.model.Tag;
import io.github.cloudstack4j.core.model.Zone;
import io.github.cloudstack4j.testkit.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotPoliciesTest {
    private static final String NO_POLICY = "11111111-2222-4333-8444-555555555555";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final SnapshotPolicies policies = cloud.admin().snapshotPolicies();
    private String volume;

    @BeforeEach
    void makeAVolumeOnStorage() {
        volume = make("data");
        cloud.admin()
                .virtualMachines()
                .deploy(machine -> machine.name("vm1")
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04"))
                .await();
        cloud.admin().volumes().attach(volume, "vm1").await();
    }

    @Test
    void aPolicyIsMadeAndListed() {
        var made = policies.create(policy -> policy.volume("data")
                .interval(SnapshotInterval.HOURLY)
                .schedule("5")
                .timeZone("Europe/Berlin")
                .maxSnapshots(1)
                .tag("p", "q"));

        assertThat(cloud.sent("createSnapshotPolicy"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "volumeid", volume,
                        "intervaltype", "HOURLY",
                        "schedule", "5",
                        "timezone", "Europe/Berlin",
                        "maxsnaps", "1",
                        "tags[0].key", "p",
                        "tags[0].value", "q"));
        assertThat(policies.list(filter -> filter.volume("data")))
                .singleElement()
                .isEqualTo(made);
        assertThat(policies.list()).singleElement().isEqualTo(made);
        assertThat(made).satisfies(policy -> {
            assertThat(policy.getAdditionalProperties()).isEmpty();
            assertThat(policy.getVolumeId()).isEqualTo(volume);
            assertThat(policy.getVolumeName()).isEqualTo("data");
            assertThat(policy.getInterval()).isEqualTo(SnapshotInterval.HOURLY);
            assertThat(policy.getSchedule()).isEqualTo("5");
            assertThat(policy.getTimeZone()).isEqualTo("Europe/Berlin");
            assertThat(policy.getMaxSnapshots()).isEqualTo(1);
            assertThat(policy.getZones()).extracting(Zone::getName).containsExactly("zone-1");
            assertThat(policy.getTags()).extracting(Tag::getKey).containsExactly("p");
        });
    }

    @Test
    void aSecondPolicyOfAnIntervalReplacesWhatTheFirstSays() {
        var first = daily("00:1", 2);
        var second = daily("10:2", 3);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(policies.list())
                .singleElement()
                .satisfies(policy -> assertThat(policy.getSchedule()).isEqualTo("10:2"));
    }

    @Test
    void onePolicyIsDeletedOrSeveral() {
        var daily = daily("00:1", 2);
        var weekly = policies.create(policy -> policy.volume(volume)
                .interval(SnapshotInterval.WEEKLY)
                .schedule("00:1:1")
                .timeZone("UTC")
                .maxSnapshots(1));

        assertThat(policies.delete(daily.getId()).isSuccess()).isTrue();
        assertThat(policies.list()).extracting(SnapshotPolicy::getId).containsExactly(weekly.getId());
        assertThatThrownBy(() -> policies.delete(List.of(weekly.getId(), daily.getId())))
                .isInstanceOf(NotFoundException.class);
        assertThat(policies.list()).hasSize(1);

        var again = daily("00:1", 2);
        assertThat(policies.delete(List.of(weekly.getId(), again.getId())).isSuccess())
                .isTrue();
        assertThat(policies.list()).isEmpty();
    }

    @Test
    void anAdministratorHidesAPolicy() {
        var made = daily("00:1", 2);

        var hidden =
                policies.update(made.getId(), change -> change.displayed(false)).await();

        assertThat(hidden.getId()).isEqualTo(made.getId());
        assertThat(cloud.sent("updateSnapshotPolicy"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("id", made.getId(), "fordisplay", "false"));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertThatThrownBy(() -> policies.delete(NO_POLICY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> policies.update(NO_POLICY, change -> change.displayed(true)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> policies.create(policy -> policy.volume(NO_POLICY)
                        .interval(SnapshotInterval.DAILY)
                        .schedule("00:1")
                        .timeZone("UTC")
                        .maxSnapshots(1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatTheServerDoesNotUnderstandIsRefused() {
        assertThatThrownBy(() -> daily("zz", 2))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("invalid schedule");
        assertThatThrownBy(() -> daily("00:1", 99))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("exceeds limit [8]");
        assertThatThrownBy(() -> policies.create(policy -> policy.volume(volume)
                        .interval(SnapshotInterval.of("NEVER"))
                        .schedule("00:1")
                        .timeZone("UTC")
                        .maxSnapshots(1)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Unsupported interval type");
        assertThat(policies.list()).isEmpty();
    }

    @Test
    void aVolumeThatIsNotReadyOrSomebodyElsesGetsNone() {
        volume = make("new");
        assertThatThrownBy(() -> daily("00:1", 2))
                .isInstanceOf(InvalidStateException.class)
                .hasMessageContaining("is not in Ready state but Allocated");

        var stranger = cloud.connect(cloud.emulator().user()).snapshotPolicies();
        assertThatThrownBy(() -> stranger.create(policy -> policy.volume(volume)
                        .interval(SnapshotInterval.DAILY)
                        .schedule("00:1")
                        .timeZone("UTC")
                        .maxSnapshots(1)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aReplyThatIsLostCostsNoSecondRequest() {
        cloud.emulator().faults().next("createSnapshotPolicy", Fault.lostReply());
        var made = daily("00:1", 2);
        assertThat(cloud.emulator().requests("createSnapshotPolicy")).hasSize(1);

        cloud.emulator().faults().next("deleteSnapshotPolicies", Fault.lostReply());
        assertThat(policies.delete(made.getId()).isSuccess()).isTrue();
        assertThat(cloud.emulator().requests("deleteSnapshotPolicies")).hasSize(1);
        assertThat(policies.list()).isEmpty();
    }

    @Test
    void whatNeverArrivedIsNotSentAgain() {
        cloud.emulator().faults().next("createSnapshotPolicy", Fault.resetAfterRead());
        assertThatThrownBy(() -> daily("00:1", 2)).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(policies.list()).isEmpty();

        var made = daily("00:1", 2);
        cloud.emulator().faults().next("deleteSnapshotPolicies", Fault.resetAfterRead());
        assertThatThrownBy(() -> policies.delete(made.getId())).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(policies.list()).hasSize(1);
    }

    private SnapshotPolicy daily(String schedule, int most) {
        return policies.create(policy -> policy.volume(volume)
                .interval(SnapshotInterval.DAILY)
                .schedule(schedule)
                .timeZone("UTC")
                .maxSnapshots(most));
    }

    private String make(String name) {
        return cloud.admin()
                .volumes()
                .create(made -> made.name(name).zone("zone-1").diskOffering("Small"))
                .await()
                .getId();
    }
}
