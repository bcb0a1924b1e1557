// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNameTest {
    private static final String ID = "0d5c1f4e-53b5-4dcc-a2a7-8ac4bb1de8d1";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "cloudstack-, Custom Storage 1.2 - experimental, cloudstack-custom-storage-1.2-experimental",
                "``, étendu, etendu",
                "``, Platinium +, platinium",
                "``, --- gold ---, gold",
                "``, .silver., silver",
                "``, Don't use me!, don-t-use-me",
            })
    void namesClassesAsTheDriversSyncerDoes(String prefix, String offering, String name) {
        assertThat(new ClassName(prefix).of(offering, ID)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"cloudstack-,東京,cloudstack-" + ID, "'',こんにちは世界,'" + ID + "'", "cloudstack-,'',cloudstack-" + ID})
    void namesAClassByTheIdWhereNothingOfTheNameCanBeKept(String prefix, String offering, String name) {
        assertThat(new ClassName(prefix).of(offering, ID)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"gold .x,gold.x", "a..b,a.b", "a - . - b,a.b"})
    void repairsNamesThatKubernetesWouldRefuse(String offering, String name) {
        assertThat(new ClassName("").of(offering, ID)).isEqualTo(name);
    }

    @Test
    void cutsNamesToWhatKubernetesTakes() {
        var names = new ClassName("");
        var name = names.of("x".repeat(252) + " tail", ID);

        assertThat(name).isEqualTo("x".repeat(252));
        assertThat(names.twin(name, "-retain")).isEqualTo("x".repeat(246) + "-retain");
    }
}
