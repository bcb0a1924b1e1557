// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.SnapshotInterval;
import io.github.cloudstack4j.core.model.SnapshotPolicy;
import io.github.cloudstack4j.core.model.SnapshotState;
import io.github.cloudstack4j.core.model.VmSnapshot;
import io.github.cloudstack4j.core.model.VmSnapshotType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What clients of snapshots make of answers that a healthy cloud seldom gives. */
class SnapshotTest {
    private static final String ID = "21466af8-4457-4e6a-b821-efeea101f233";
    private static final String VOLUME = "a027ed2f-4ef2-43e2-b1c2-2c55516abc01";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualTime time = new ManualTime();

    @AutoClose
    private final ScriptedServer server = new ScriptedServer();

    @AutoClose
    private final CloudStack cloud = server.connect(time);

    @Test
    void aSnapshotIsReadyWhenItIsBackedUpWhereverItIsKept() {
        server.on(
                "listSnapshots",
                list(), // among the caller's own
                list(), // the same, to find it
                list(), // among those of projects
                list(row("Creating", "here")),
                list(row("BackingUp", "here")),
                list(row("BackedUp", "here"), row("Copying", "there")),
                list(row("BackedUp", "here"), row("BackedUp", "there")));

        var ready = cloud.snapshots().awaitReady(ID, MINUTE);

        assertThat(ready.getState()).isEqualTo(SnapshotState.BACKED_UP);
        assertThat(time.pauses()).hasSize(4).allMatch(Duration.ofSeconds(5)::equals);
        assertThat(server.received("listSnapshots"))
                .allSatisfy(form -> assertThat(form).containsEntry("id", ID));
    }

    @Test
    void aSnapshotThatFailedIsNotWaitedFor() {
        server.on("listSnapshots", list(row("Error", "here")));

        assertThatThrownBy(() -> cloud.snapshots().awaitReady(ID, MINUTE))
                .isInstanceOf(CloudStackException.class)
                .hasMessage("The snapshot \"s1\" (" + ID + ") will not be ready: \"Error\" in here. Delete it if it is"
                        + " still listed, and take another.");
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void aSnapshotThatVanishesWhileItIsBackedUpIsNotWaitedFor() {
        server.on("listSnapshots", list(row("BackingUp", "here")), list());

        assertThatThrownBy(() -> cloud.snapshots().awaitReady(ID, MINUTE))
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining(ID + " will not be ready: the server does not list it");
        assertThat(time.pauses()).hasSize(1);
    }

    @Test
    void aSnapshotThatIsPromisedOnlyIsWaitedForUntilTimeRunsOut() {
        server.on("listSnapshots", list(row("Allocated", "here")));

        assertThatThrownBy(() -> cloud.snapshots().awaitReady(ID, Duration.ofSeconds(7)))
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("was not ready within 7 s: \"Allocated\" in here");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    @Test
    void aSnapshotThatNeverWasIsNotWaitedFor() {
        server.on("listSnapshots", ScriptedServer.refusal(431, unknown("listsnapshots", "id", ID)));

        assertThatThrownBy(() -> cloud.snapshots().awaitReady(ID, MINUTE)).isInstanceOf(NotFoundException.class);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void aSnapshotWhoseReplyIsLostAndWhoseJobIsUnknownIsTold() {
        server.on("createSnapshot", ScriptedServer.dropped())
                .on(
                        "listSnapshots",
                        list(
                                row("BackedUp", "here", "s1", "2026-08-21T08:30:01+0000"),
                                row("BackedUp", "here", "s1", "2026-08-20T08:30:01+0000"),
                                row("BackedUp", "here", "s2", "2026-08-21T08:30:01+0000")));

        assertThatThrownBy(() -> cloud.snapshots()
                        .create(snapshot -> snapshot.volume(VOLUME).name("s1")))
                .isInstanceOfSatisfying(
                        AmbiguousOutcomeException.class,
                        e -> assertThat(e.getFound())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Snapshot.class,
                                        found -> assertThat(found.getCreated()).isEqualTo("2026-08-21T08:30:01Z")));
        assertThat(server.received("createSnapshot")).hasSize(1);
        assertThat(server.received("listSnapshots"))
                .allSatisfy(form -> assertThat(form).containsEntry("volumeid", VOLUME));
    }

    @Test
    void aSnapshotOfAMachineWhoseReplyIsLostAndWhoseJobIsUnknownIsTold() {
        server.on("createVMSnapshot", ScriptedServer.dropped()).on("listVMSnapshot", """
                        {"count":1,"vmSnapshot":[{"id":"%s","displayname":"v1","type":"DiskAndMemory",
                        "created":"2026-08-21T08:30:01+0000"}]}""".formatted(ID));

        assertThatThrownBy(() -> cloud.vmSnapshots()
                        .create(snapshot -> snapshot.virtualMachine(VOLUME).name("v1")))
                .isInstanceOfSatisfying(
                        AmbiguousOutcomeException.class,
                        e -> assertThat(e.getFound())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        VmSnapshot.class,
                                        found ->
                                                assertThat(found.getType()).isEqualTo(VmSnapshotType.DISK_AND_MEMORY)));
        assertThat(server.received("createVMSnapshot")).hasSize(1);
    }

    @Test
    void aPolicyWhoseReplyIsLostIsFoundByWhatItSays() {
        server.on("createSnapshotPolicy", ScriptedServer.dropped())
                .on("listSnapshotPolicies", policies(policy("p1", 1, "00:1", 2)), policies(policy("p1", 1, "30:4", 7)));

        assertThat(daily(7)).extracting(SnapshotPolicy::getId).isEqualTo("p1");
        assertThat(server.received("createSnapshotPolicy")).hasSize(1);
    }

    @Test
    void aPolicyThatSaidTheSameBeforeIsNoProof() {
        server.on("createSnapshotPolicy", ScriptedServer.dropped())
                .on("listSnapshotPolicies", policies(policy("p1", 1, "30:4", 7)));

        assertThatThrownBy(() -> daily(7))
                .isInstanceOfSatisfying(
                        AmbiguousOutcomeException.class,
                        e -> assertThat(e.getFound()).isEmpty());
        assertThat(server.received("createSnapshotPolicy")).hasSize(1);
    }

    @Test
    void aPolicyOfAnotherScheduleIsNotTheOneAskedFor() {
        server.on("createSnapshotPolicy", ScriptedServer.dropped())
                .on(
                        "listSnapshotPolicies",
                        policies(),
                        policies(policy("p1", 2, "30:4", 7), policy("p2", 1, "31:4", 7), policy("p3", 1, "30:4", 8)));

        assertThatThrownBy(() -> daily(7))
                .isInstanceOfSatisfying(
                        AmbiguousOutcomeException.class,
                        e -> assertThat(e.getFound()).isEmpty());
    }

    private SnapshotPolicy daily(int most) {
        return cloud.snapshotPolicies()
                .create(policy -> policy.volume(VOLUME)
                        .interval(SnapshotInterval.DAILY)
                        .schedule("30:4")
                        .timeZone("UTC")
                        .maxSnapshots(most));
    }

    @Test
    void intervalsAreReadFromNumbersAndWords() {
        server.on("listSnapshotPolicies", policies(policy("p1", 0, "5", 1), policy("p2", 3, "5:1:1", 1)))
                .on("listSnapshots", list("{\"id\":\"s\",\"intervaltype\":\"MANUAL\"}"));

        assertThat(cloud.snapshotPolicies().list())
                .extracting(SnapshotPolicy::getInterval)
                .containsExactly(SnapshotInterval.HOURLY, SnapshotInterval.MONTHLY);
        assertThat(cloud.snapshots().list()).extracting(Snapshot::getInterval).containsExactly(SnapshotInterval.MANUAL);
    }

    @Test
    void policiesThatAreGoneAreDeletedThoughTheReplyIsLost() {
        server.on("deleteSnapshotPolicies", ScriptedServer.dropped())
                .on("listSnapshotPolicies", ScriptedServer.refusal(431, unknown("listsnapshotpolicies", "id", "p1")));

        assertThat(cloud.snapshotPolicies().delete(List.of("p1", "p2")).isSuccess())
                .isTrue();
        assertThat(server.received("deleteSnapshotPolicies"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("ids", "p1,p2"));
    }

    @Test
    void policiesOfWhichOneIsLeftAreInDoubt() {
        server.on("deleteSnapshotPolicies", ScriptedServer.dropped())
                .on(
                        "listSnapshotPolicies",
                        form -> "p1".equals(form.get("id"))
                                ? ScriptedServer.refusal(431, unknown("listsnapshotpolicies", "id", "p1"))
                                : ScriptedServer.reply("listSnapshotPolicies", policies(policy("p2", 1, "30:4", 7))));

        assertThatThrownBy(() -> cloud.snapshotPolicies().delete(List.of("p1", "p2")))
                .isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(server.received("deleteSnapshotPolicies")).hasSize(1);
    }

    @Test
    void aSnapshotIsCopiedToZonesOfTheseNames() {
        var zones =
                Map.of("near", "3208a728-b6cd-4d4d-b7ca-e46cd920513b", "far", "c97edd01-39fd-474f-b44c-126dd896861f");
        server.on("copySnapshot", "{\"jobid\":\"j1\"}")
                .on("listApis", apis("copySnapshot"))
                .onList(
                        "listZones",
                        "zone",
                        form -> List.of("{\"id\":\"" + zones.get(form.get("name")) + "\",\"name\":\"" + form.get("name")
                                + "\"}"))
                .onList("listSnapshots", "snapshot", form -> List.of(row("BackedUp", "here")));

        cloud.snapshots()
                .copy("s1", copy -> copy.sourceZone("near").targetZone("far").targetZone("near"));

        assertThat(server.received("copySnapshot"))
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("id", ID)
                        .containsEntry("sourcezoneid", zones.get("near"))
                        .containsEntry("destzoneids", zones.get("far") + "," + zones.get("near")));
    }

    @Test
    void theResultOfARevertedMachineIsTheMachine() {
        server.on("revertToVMSnapshot", "{\"jobid\":\"j1\"}")
                .on("queryAsyncJobResult", job("\"virtualmachine\":{\"id\":\"" + VOLUME + "\",\"name\":\"vm1\"}"));

        assertThat(cloud.vmSnapshots().revert(ID).await().getName()).isEqualTo("vm1");
        assertThat(server.received("revertToVMSnapshot"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("vmsnapshotid", ID));
    }

    @Test
    void theResultOfAnExtractedSnapshotIsItsAddressWhichStaysOutOfToString() {
        server.on("extractSnapshot", "{\"jobid\":\"j1\"}")
                .on(
                        "listApis",
                        "{\"count\":1,\"api\":[{\"name\":\"extractSnapshot\",\"params\":[{\"name\":\"id\"},{\"name\":\"zoneid\"}]}]}")
                .on("queryAsyncJobResult", job("\"snapshot\":{\"id\":\"" + ID + "\",\"url\":\"http://c4jSecret\"}"));

        var download = cloud.snapshots().extract(ID, how -> how.zone(VOLUME)).await();

        assertThat(download.getUrl()).isEqualTo("http://c4jSecret");
        assertThat(download.toString()).contains(ID).doesNotContain("c4jSecret");
        assertThat(server.received("extractSnapshot"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("id", ID).containsEntry("zoneid", VOLUME));
    }

    @Test
    void aSnapshotIsRevertedToAndArchivedByItsName() {
        server.on("revertSnapshot", "{\"jobid\":\"j1\"}")
                .on("archiveSnapshot", "{\"jobid\":\"j2\"}")
                .on("queryAsyncJobResult", job("\"snapshot\":" + row("BackedUp", "here")))
                .on("listSnapshots", list(row("BackedUp", "here")));

        assertThat(cloud.snapshots().revert("s1").await().getState()).isEqualTo(SnapshotState.BACKED_UP);
        assertThat(cloud.snapshots().archive("s1").await().getName()).isEqualTo("s1");
        assertThat(server.received("revertSnapshot"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("id", ID));
        assertThat(server.received("archiveSnapshot"))
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("id", ID));
    }

    private static String job(String result) {
        return "{\"jobid\":\"j1\",\"jobstatus\":1,\"jobresult\":{" + result + "}}";
    }

    @Test
    void whatAServerBefore419CannotDoIsNotSent() {
        server.on("listApis", "{\"count\":1,\"api\":[{\"name\":\"deleteSnapshot\",\"params\":[{\"name\":\"id\"}]}]}")
                .on("listCapabilities", "{\"capability\":{\"cloudstackversion\":\"4.18.2.0\"}}");

        assertThatThrownBy(() -> cloud.snapshots().delete(ID, how -> how.zone(VOLUME)))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("zoneid (since CloudStack 4.19.0)");
        assertThat(server.received("deleteSnapshot")).isEmpty();
    }

    @Test
    void whatCannotBeIsNotSent() {
        var snapshots = cloud.snapshots();

        refused("name is blank", () -> snapshots.create(s -> s.volume(VOLUME).name(" ")));
        refused("has no value", () -> snapshots.create(s -> s.volume(VOLUME).tag("team", "")));
        refused(
                "account and domain",
                () -> snapshots.create(s -> s.volume(VOLUME).account("a")));
        refused("volume", () -> snapshots.create(s -> s.name("s1")));
        refused("nothing says where to", () -> snapshots.copy(ID, copy -> {}));
        refused("zone", () -> snapshots.extract(ID, extract -> {}));
        refused("ids", () -> snapshots.list(filter -> filter.id("a").ids("b")));
        refused(
                "name is blank",
                () -> snapshots.createFromVmSnapshot(
                        s -> s.volume(VOLUME).vmSnapshot(ID).name("")));
        refused(
                "interval is MANUAL",
                () -> cloud.snapshotPolicies()
                        .create(policy -> policy.volume(VOLUME)
                                .interval(SnapshotInterval.MANUAL)
                                .schedule("1")
                                .timeZone("UTC")
                                .maxSnapshots(1)));
        refused("maxSnapshots is 0", () -> daily(0));
        refused("neither is given", () -> cloud.snapshotPolicies().delete(List.of()));
        refused("ids", () -> cloud.vmSnapshots().list(filter -> filter.id("a").ids("b")));
        assertThat(server.commands()).isEmpty();
    }

    private static void refused(String why, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(why);
    }

    private static String row(String state, String zone) {
        return row(state, zone, "s1", "2026-08-21T08:29:59+0000");
    }

    private static String row(String state, String zone, String name, String created) {
        return "{\"id\":\"" + ID + "\",\"name\":\"" + name + "\",\"state\":\"" + state + "\",\"zonename\":\"" + zone
                + "\",\"created\":\"" + created + "\"}";
    }

    private static String list(String... rows) {
        return rows.length == 0
                ? "{}"
                : "{\"count\":" + rows.length + ",\"snapshot\":[" + String.join(",", rows) + "]}";
    }

    private static String policy(String id, int interval, String schedule, int most) {
        return "{\"id\":\"" + id + "\",\"volumeid\":\"" + VOLUME + "\",\"intervaltype\":" + interval
                + ",\"schedule\":\"" + schedule + "\",\"timezone\":\"UTC\",\"maxsnaps\":" + most + "}";
    }

    private static String policies(String... rows) {
        return rows.length == 0
                ? "{}"
                : "{\"count\":" + rows.length + ",\"snapshotpolicy\":[" + String.join(",", rows) + "]}";
    }

    private static String apis(String command) {
        return "{\"count\":1,\"api\":[{\"name\":\"" + command + "\",\"params\":[]}]}";
    }

    private static String unknown(String command, String parameter, String value) {
        return "Unable to execute API command " + command + " due to invalid value. Invalid parameter " + parameter
                + " value=" + value
                + " due to incorrect long value format, or entity does not exist or due to incorrect"
                + " parameter annotation for the field in api cmd class.";
    }
}
