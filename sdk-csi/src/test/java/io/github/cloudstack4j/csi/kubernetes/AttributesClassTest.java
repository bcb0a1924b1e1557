// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.storage.VolumeAttributesClass;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AttributesClassTest {
    private static final String OFFERING = "8b2f7f0e-6f0e-4e0a-9c53-2d1e0a6f4c11";

    @Test
    void saysWhatVolumesAreChangedTo() {
        var object = StorageObjects.attributesClass(
                c -> c.name("fast").diskOfferingId(OFFERING).minIops(500L).maxIops(2000L));

        assertThat(object.getDriverName()).isEqualTo("csi.cloudstack.apache.org");
        assertThat(object.getParameters())
                .containsEntry("csi.cloudstack.apache.org/disk-offering-id", OFFERING)
                .containsEntry("csi.cloudstack.apache.org/min-iops", "500")
                .containsEntry("csi.cloudstack.apache.org/max-iops", "2000")
                .hasSize(3);
    }

    @Test
    void givesBackWhatWasBuilt() {
        var definition = AttributesClassDefinition.builder()
                .name("fast")
                .minIops(1L)
                .maxIops(1L)
                .parameter("example.org/tier", "1")
                .label("a", "b")
                .annotation("c", "d")
                .build();

        var view = AttributesClassView.of(definition.toObject());

        assertThat(view.problems()).isEmpty();
        assertThat(view.toDefinition()).isEqualTo(definition);
    }

    @Test
    void isRefusedIfNothingOrNothingPossibleIsToChange() {
        refuses(c -> {}, "parameters is empty");
        refuses(c -> c.diskOfferingId("Gold"), "diskOfferingId is \"Gold\"");
        refuses(c -> c.minIops(1L), "minIops and maxIops go together");
        refuses(c -> c.maxIops(1L), "minIops and maxIops go together");
        refuses(c -> c.minIops(2L).maxIops(1L), "minIops is 2, more than maxIops, which is 1");
        refuses(c -> c.minIops(0L).maxIops(1L), "minIops is \"0\"");
        refuses(c -> c.parameter(CsiNames.MIN_IOPS, "1"), "has a property of its own");
        refuses(c -> c.name("Fast").diskOfferingId(OFFERING), "name is \"Fast\"");
    }

    @Test
    void isReadEvenIfEmpty() {
        assertThat(AttributesClassView.of(new VolumeAttributesClass()).problems())
                .extracting(ObjectProblem::field)
                .containsExactly("name", "driver", "parameters");
    }

    private static void refuses(Consumer<AttributesClassDefinition.Builder> change, String words) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> StorageObjects.attributesClass(c -> change.accept(c.name("fast"))))
                .withMessageContaining(words);
    }
}
