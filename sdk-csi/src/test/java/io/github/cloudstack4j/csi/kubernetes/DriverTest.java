// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.storage.CSIDriver;
import io.fabric8.kubernetes.api.model.storage.CSIDriverBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.junit.jupiter.api.Test;

class DriverTest {
    @Test
    void isAnnouncedAsTheDriversInGoAre() {
        var object = StorageObjects.driver(d -> {});

        assertThat(object.getMetadata().getName()).isEqualTo("csi.cloudstack.apache.org");
        assertThat(object.getSpec().getAttachRequired()).isTrue();
        assertThat(object.getSpec().getPodInfoOnMount()).isFalse();
        assertThat(object.getSpec().getVolumeLifecycleModes()).containsExactly("Persistent");
        assertThat(object.getSpec().getFsGroupPolicy()).isNull();
        assertThat(object.getSpec().getStorageCapacity()).isNull();
    }

    @Test
    void givesBackWhatWasBuilt() {
        var definition = DriverDefinition.builder()
                .name("csi.example.org")
                .fsGroupPolicy(FsGroupPolicy.FILE)
                .capacityReported(true)
                .label("a", "b")
                .annotation("c", "d")
                .build();

        var view = DriverView.of(definition.toObject());

        assertThat(view.problems()).isEmpty();
        assertThat(view.toDefinition()).isEqualTo(definition);
    }

    @Test
    void isRefusedUnderANameThatIsNone() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> StorageObjects.driver(d -> d.name("a".repeat(64))))
                .withMessageContaining("a driver's name is a domain of at most 63 characters");
    }

    @Test
    void reportsWhatDoesNotSuitTheDrivers() {
        var odd = new CSIDriverBuilder(StorageObjects.driver(d -> {}))
                .editSpec()
                .withAttachRequired(false)
                .withVolumeLifecycleModes("Persistent", "Ephemeral")
                .withFsGroupPolicy("Sometimes")
                .endSpec()
                .build();

        assertThat(DriverView.of(odd).problems())
                .extracting(ObjectProblem::field)
                .containsExactly("attachRequired", "lifecycleModes", "fsGroupPolicy");
    }

    @Test
    void isReadEvenIfEmpty() {
        var view = DriverView.of(new CSIDriver());

        assertThat(view.problems()).extracting(ObjectProblem::field).containsOnly("name");
        assertThat(view.attachRequired()).isTrue();
    }
}
