// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.Publication;
import io.github.cloudstack4j.testkit.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Csi csi = process();

    private Csi process() {
        return Csi.on(
                cloud.connect(cloud.emulator().user()),
                config -> config.owner("cluster-a").timeout(Duration.ofHours(1)));
    }

    private static CsiVolume make(Csi csi, String name) {
        return csi.volumes()
                .create(v -> v.name(name).diskOffering("Custom").sizeGiB(5).zone("zone-1"));
    }

    /** The outcomes of all, begun at the same time. */
    private static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var start = new CountDownLatch(1);
            var futures = new ArrayList<Future<T>>();
            for (var call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<T>();
            for (var future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static <T> List<Callable<T>> times(int count, Callable<T> call) {
        return IntStream.range(0, count).mapToObj(i -> call).toList();
    }

    @Test
    void equalCallsAreOne() throws InterruptedException {
        assertThat(together(times(16, () -> make(csi, "db")))).hasSize(16).containsOnly(make(csi, "db"));
        assertThat(cloud.sent("createVolume")).hasSize(1);
        assertThat(cloud.sent("createTags")).hasSize(1);
    }

    @Test
    void equalPublicationsAreOne() throws InterruptedException {
        var node = cloud.machine("node-1");
        var volume = make(csi, "db").getId();

        assertThat(together(times(8, () -> csi.volumes().publish(volume, node))))
                .containsOnly(csi.volumes().publish(volume, node));
        assertThat(cloud.sent("attachVolume")).hasSize(1);
    }

    @Test
    void severalProcessesMakeOneVolumeOfAName() throws InterruptedException {
        var processes = IntStream.range(0, 4).mapToObj(i -> process()).toList();

        var made = together(processes.stream()
                .<Callable<CsiVolume>>map(process -> () -> make(process, "db"))
                .toList());
        assertThat(made)
                .extracting(CsiVolume::getId)
                .containsOnly(make(csi, "db").getId());
        assertThat(cloud.volumes()).hasSize(1);
    }

    @Test
    void twoNodesWantAVolumeAndOneHasIt() throws InterruptedException {
        var nodes = List.of(cloud.machine("node-1"), cloud.machine("node-2"));
        var volume = make(csi, "db").getId();

        var outcomes = together(nodes.stream()
                .<Callable<Object>>map(node -> () -> {
                    try {
                        return csi.volumes().publish(volume, node);
                    } catch (CsiException e) {
                        return e.getCode();
                    }
                })
                .toList());
        assertThat(outcomes).hasOnlyElementsOfTypes(Publication.class, CsiCode.class);
        assertThat(outcomes).contains(CsiCode.FAILED_PRECONDITION);
        assertThat(cloud.sent("attachVolume")).hasSize(1);
    }

    @Test
    void aMachineIsGivenOneVolumeAfterTheOther() throws InterruptedException {
        var node = cloud.machine("node-1");
        var made = IntStream.range(0, 6).mapToObj(i -> make(csi, "v" + i)).toList();
        cloud.emulator().clearRequests();

        together(made.stream()
                .<Callable<Publication>>map(volume -> () -> csi.volumes().publish(volume.getId(), node))
                .toList());
        var sent = cloud.sent("attachVolume");
        assertThat(sent).hasSize(6);
        // An attachment takes a second at least, and none was asked for before the one before it was done.
        assertThat(IntStream.range(1, 6)
                        .mapToObj(i -> Duration.between(
                                sent.get(i - 1).getReceivedAt(), sent.get(i).getReceivedAt())))
                .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void looksOfManyGoInFewRequests() throws InterruptedException {
        var made = IntStream.range(0, 24).mapToObj(i -> make(csi, "v" + i)).toList();
        cloud.emulator().clearRequests();
        cloud.emulator().faults().always("listVolumes", Fault.latency(Duration.ofMillis(50)));

        assertThat(together(made.stream()
                        .<Callable<CsiVolume>>map(volume -> () -> csi.volumes().get(volume.getId()))
                        .toList()))
                .containsExactlyElementsOf(made);
        assertThat(cloud.sent("listVolumes")).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void whoAsksAloneIsAnsweredAtOnce() {
        var volume = make(csi, "db").getId();
        cloud.emulator().clock().advance(Duration.ofSeconds(1));
        var before = cloud.emulator().clock().instant();

        csi.volumes().get(volume);
        assertThat(cloud.emulator().clock().instant()).isEqualTo(before);
        csi.volumes().get(volume);
        assertThat(Duration.between(before, cloud.emulator().clock().instant()))
                .isBetween(Duration.ofMillis(100), Duration.ofMillis(500));
    }

    @Test
    void attachmentsAreFollowedWithoutAskingForEachJob() throws InterruptedException {
        var nodes =
                IntStream.range(0, 8).mapToObj(i -> cloud.machine("node-" + i)).toList();
        var made = IntStream.range(0, 8).mapToObj(i -> make(csi, "v" + i)).toList();
        cloud.emulator().clearRequests();

        together(IntStream.range(0, 8)
                .<Callable<Publication>>mapToObj(
                        i -> () -> csi.volumes().publish(made.get(i).getId(), nodes.get(i)))
                .toList());
        assertThat(cloud.sent("queryAsyncJobResult")).isEmpty();
        assertThat(cloud.sent("listAsyncJobs")).isEmpty();
    }

    @Test
    void oneUnknownIdDoesNotSpoilTheLooksOfOthers() throws InterruptedException {
        var made = make(csi, "db");
        cloud.emulator().faults().always("listVolumes", Fault.latency(Duration.ofMillis(50)));
        var ids = List.of(made.getId(), TestCloud.NOWHERE, made.getId(), TestCloud.NOWHERE, made.getId());

        assertThat(together(ids.stream()
                        .<Callable<Boolean>>map(
                                id -> () -> csi.volumes().find(id).isPresent())
                        .toList()))
                .containsExactly(true, false, true, false, true);
    }

    @Test
    void aDeletionAndAnAttachmentFromTwoProcessesNeverLoseAVolumeInUse() throws InterruptedException {
        var node = cloud.machine("node-1");
        var other = process();
        for (int i = 0; i < 5; i++) {
            var volume = make(csi, "v" + i).getId();
            together(List.<Callable<Boolean>>of(
                    () -> succeeds(() -> csi.volumes().publish(volume, node)),
                    () -> succeeds(() -> other.volumes().delete(volume))));
            // Whatever came first, the volume is either in use or gone, and both sides can finish.
            var isThere = csi.volumes().find(volume).isPresent();
            assertThat(isThere)
                    .isEqualTo(cloud.emulator()
                            .world()
                            .find("volume", volume)
                            .filter(row -> node.equals(row.get("virtualmachineid")))
                            .isPresent());
            csi.volumes().unpublish(volume, node);
            other.volumes().delete(volume);
        }
        assertThat(cloud.volumes()).isEmpty();
    }

    private static boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (CsiException e) {
            return false;
        }
    }
}
