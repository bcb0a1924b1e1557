// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshot;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotBuilder;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotClass;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContent;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContentBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final String SNAPSHOT = "5D0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31";
    private static final String VOLUME = "0e7a1f56-94d2-4b6c-8f43-5a0f2c9d7e31";

    @Nested
    class Classes {
        @Test
        void areTheOneOfTheDriversUnlessToldOtherwise() {
            var object = StorageObjects.snapshotClass(c -> {});

            assertThat(object.getMetadata().getName()).isEqualTo("cloudstack-snapshot");
            assertThat(object.getDriver()).isEqualTo("csi.cloudstack.apache.org");
            assertThat(object.getDeletionPolicy()).isEqualTo("Delete");
            assertThat(object.getParameters()).isEmpty();
        }

        @Test
        void giveBackWhatWasBuilt() {
            var definition = SnapshotClassDefinition.builder()
                    .name("kept")
                    .deletionPolicy(DeletionPolicy.RETAIN)
                    .defaultClass(true)
                    .parameter("csi.storage.k8s.io/snapshotter-secret-name", "s")
                    .label("a", "b")
                    .annotation("c", "d")
                    .build();

            var object = definition.toObject();

            assertThat(object.getMetadata().getAnnotations())
                    .containsEntry("snapshot.storage.kubernetes.io/is-default-class", "true");
            assertThat(SnapshotClassView.of(object).problems()).isEmpty();
            assertThat(SnapshotClassView.of(object).toDefinition()).isEqualTo(definition);
        }

        @Test
        void areRefusedIfKubernetesWouldRefuseThem() {
            refuses(c -> c.name("Kept"), "name is \"Kept\"");
            refuses(c -> c.driver("no driver"), "driver is \"no driver\"");
            refuses(c -> c.parameter("csi.storage.k8s.io/fstype", "xfs"), "csi.storage.k8s.io/fstype", "snapshotter");
            refuses(c -> c.annotation(CsiNames.DEFAULT_SNAPSHOT_CLASS, "true"), "defaultClass stands for");
        }

        @Test
        void areReadEvenIfEmpty() {
            var view = SnapshotClassView.of(new VolumeSnapshotClass());

            assertThat(view.problems())
                    .extracting(ObjectProblem::field)
                    .containsExactly("name", "driver", "deletionPolicy");
            assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(view::toDefinition);
        }

        private void refuses(Consumer<SnapshotClassDefinition.Builder> change, String... words) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageObjects.snapshotClass(change))
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }

    @Nested
    class Snapshots {
        @Test
        void areTakenOfAClaim() {
            var object = StorageObjects.snapshot(
                    s -> s.name("before").namespace("shop").claimName("data").snapshotClassName("cloudstack-snapshot"));

            assertThat(object.getSpec().getSource().getPersistentVolumeClaimName())
                    .isEqualTo("data");
            assertThat(object.getSpec().getSource().getVolumeSnapshotContentName())
                    .isNull();
            assertThat(object.getSpec().getVolumeSnapshotClassName()).isEqualTo("cloudstack-snapshot");
            assertThat(SnapshotView.of(object).toDefinition().toObject()).isEqualTo(object);
        }

        @Test
        void standForOneThatIsThere() {
            var pair = StorageObjects.existingSnapshot(SNAPSHOT, "shop", "before", "cloudstack-snapshot");

            var content = pair.content();
            assertThat(content.getMetadata().getName()).isEqualTo("cloudstack-5d0e7a1f-94d2-4b6c-8f43-5a0f2c9d7e31");
            assertThat(content.getSpec().getSource().getSnapshotHandle()).isEqualTo(SNAPSHOT);
            assertThat(content.getSpec().getVolumeSnapshotRef().getName()).isEqualTo("before");
            assertThat(content.getSpec().getVolumeSnapshotRef().getNamespace()).isEqualTo("shop");
            assertThat(content.getSpec().getDeletionPolicy()).isEqualTo("Retain");
            assertThat(content.getSpec().getSourceVolumeMode()).isEqualTo("Filesystem");
            assertThat(pair.snapshot().getSpec().getSource().getVolumeSnapshotContentName())
                    .isEqualTo(content.getMetadata().getName());
        }

        @Test
        void areRefusedIfKubernetesWouldRefuseThem() {
            refuses(s -> {}, "claimName is missing");
            refuses(s -> s.claimName("a").contentName("b"), "contentName is given together with claimName");
            refuses(s -> s.claimName("Data"), "claimName is \"Data\"");
            refuses(s -> s.contentName("Content"), "contentName is \"Content\"");
            refuses(s -> s.claimName("a").snapshotClassName("X"), "snapshotClassName is \"X\"");
            refuses(s -> s.claimName("a").name("Before"), "name is \"Before\"");
        }

        @Test
        void tellHowFarTheyAre() {
            var done = new VolumeSnapshotBuilder(
                            StorageObjects.snapshot(s -> s.name("before").claimName("data")))
                    .withNewStatus()
                    .withReadyToUse(true)
                    .withBoundVolumeSnapshotContentName("content")
                    .withRestoreSize(new Quantity("10Gi"))
                    .endStatus()
                    .build();

            var view = SnapshotView.of(done);

            assertThat(view.ready()).isTrue();
            assertThat(view.boundContentName()).isEqualTo("content");
            assertThat(view.restoreSize()).isEqualTo(StorageSize.ofGiB(10));
            assertThat(view.problems()).isEmpty();
        }

        @Test
        void tellWhyTheyFailed() {
            var failed = new VolumeSnapshotBuilder(
                            StorageObjects.snapshot(s -> s.name("before").claimName("data")))
                    .withNewStatus()
                    .withRestoreSize(new Quantity("0"))
                    .withNewError()
                    .withMessage("the volume was never attached")
                    .endError()
                    .endStatus()
                    .build();

            var view = SnapshotView.of(failed);

            assertThat(view.restoreSize()).isNull();
            assertThat(view.problems())
                    .singleElement()
                    .hasToString("ready is false after a failure: the volume was never attached.");
        }

        @Test
        void areReadEvenIfEmpty() {
            assertThat(SnapshotView.of(new VolumeSnapshot()).problems())
                    .extracting(ObjectProblem::field)
                    .containsExactly("name", "claimName");
        }

        private void refuses(Consumer<SnapshotDefinition.Builder> change, String... words) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> StorageObjects.snapshot(s -> change.accept(s.name("before"))))
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }

    @Nested
    class Contents {
        @Test
        void giveBackWhatWasBuilt() {
            var definition = definition()
                    .snapshotClassName("kept")
                    .deletionPolicy(DeletionPolicy.DELETE)
                    .block(true)
                    .label("a", "b")
                    .annotation("c", "d")
                    .build();

            var view = SnapshotContentView.of(definition.toObject());

            assertThat(view.problems()).isEmpty();
            assertThat(view.toDefinition()).isEqualTo(definition);
        }

        @Test
        void areRefusedIfNoDriverKnowsThem() {
            refuses(c -> c.snapshotId("before"), "snapshotId is \"before\"", "give its UUID");
            refuses(c -> c.snapshotName("Before"), "snapshotName is \"Before\"");
            refuses(c -> c.snapshotNamespace("a.b"), "snapshotNamespace is \"a.b\"");
            refuses(c -> c.snapshotClassName("X"), "snapshotClassName is \"X\"");
        }

        @Test
        void tellWhatTheSnapshotterTookThemOf() {
            var taken = new VolumeSnapshotContentBuilder(definition().build().toObject())
                    .editSpec()
                    .withNewSource(null, VOLUME)
                    .endSpec()
                    .withNewStatus()
                    .withSnapshotHandle(SNAPSHOT)
                    .withReadyToUse(true)
                    .endStatus()
                    .build();

            var view = SnapshotContentView.of(taken);

            assertThat(view.volumeId()).isEqualTo(VOLUME);
            assertThat(view.snapshotId()).isEqualTo(SNAPSHOT);
            assertThat(view.ready()).isTrue();
            assertThat(view.problems()).isEmpty();
        }

        @Test
        void areReadEvenIfEmpty() {
            assertThat(SnapshotContentView.of(new VolumeSnapshotContent()).problems())
                    .extracting(ObjectProblem::field)
                    .containsExactly(
                            "name", "driver", "snapshotId", "snapshotName", "snapshotNamespace", "deletionPolicy");
        }

        private static SnapshotContentDefinition.Builder definition() {
            return SnapshotContentDefinition.builder()
                    .name("content")
                    .snapshotId(SNAPSHOT)
                    .snapshotNamespace("shop")
                    .snapshotName("before");
        }

        private void refuses(Consumer<SnapshotContentDefinition.Builder> change, String... words) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> {
                        var builder = definition();
                        change.accept(builder);
                        builder.build();
                    })
                    .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        }
    }
}
