// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.Quantity;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageSizeTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1024, 1024",
        "10Gi, 10737418240",
        "10G, 10000000000",
        "1.5Gi, 1610612736",
        ".5Gi, 536870912",
        "+2Gi, 2147483648",
        "5.Gi, 5368709120",
        "1Ki, 1024",
        "1k, 1000",
        "3M, 3000000",
        "1Ti, 1099511627776",
        "1Pi, 1125899906842624",
        "7Ei, 8070450532247928832",
        "9E, 9000000000000000000",
        "1e3, 1000",
        "1E3, 1000",
        "12e-1, 2",
        "1E, 1000000000000000000",
        "100m, 1",
        "1500m, 2",
        "1n, 1",
        "1u, 1",
        "9223372036854775807, 9223372036854775807"
    })
    void readsQuantitiesAsKubernetesDoesAndRoundsPartsOfBytesUp(String text, long bytes) {
        assertThat(StorageSize.parse(text).getBytes()).isEqualTo(bytes);
        assertThat(StorageSize.of(Quantity.parse(text)).getBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1Gi, 1",
        "1073741825, 2",
        "10G, 10",
        "11G, 11",
        "1Ti, 1024",
        "9223372036854775807, 8589934592",
        "8589934591Gi, 8589934591"
    })
    void roundsUpToWholeGib(String text, long gib) {
        assertThat(StorageSize.parse(text).toGiB()).isEqualTo(gib);
    }

    @ParameterizedTest
    @CsvSource({"10240Mi, 10Gi", "1Ti, 1024Gi", "1536Mi, 1536Mi", "5Ki, 5Ki", "10G, 9765625Ki", "1000, 1000"})
    void writesTheLargestUnitUpToGibThatLosesNothing(String text, String written) {
        var size = StorageSize.parse(text);

        assertThat(size).hasToString(written);
        assertThat(size.toQuantity()).hasToString(written);
        assertThat(StorageSize.of(size.toQuantity())).isEqualTo(size).hasSameHashCodeAs(size);
    }

    @Test
    void comparesByBytes() {
        assertThat(StorageSize.parse("10G")).isLessThan(StorageSize.ofGiB(10));
        assertThat(StorageSize.ofBytes(1L << 30)).isEqualTo(StorageSize.ofGiB(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "Gi", "10 Gi", "10gi", "10GB", "10GiB", "1,5Gi", "1e", "1e1.5", "1eGi", "--1", "0x10", "ten",
                "1e3Gi", "١Gi"
            })
    void refusesWhatKubernetesDoesNotRead(String text) {
        refused(() -> StorageSize.parse(text), "does not read it as a quantity; give one such as 10Gi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0Gi", "-1Gi", "-0"})
    void refusesNothingAndLess(String text) {
        refused(() -> StorageSize.parse(text), "give more than 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8Ei", "9223372036854775808", "1e19", "10E", "1e999", "9223372036854775807.5"})
    void refusesMoreThanCanBeCounted(String text) {
        refused(() -> StorageSize.parse(text), "8 EiB");
    }

    @Test
    void refusesExponentsAndLengthsThatOnlyCostTime() {
        refused(() -> StorageSize.parse("1e999999999"), "exponent");
        refused(() -> StorageSize.parse("1e-999999999"), "exponent");
        refused(() -> StorageSize.parse("1".repeat(1_000_000)), "does not read it");
    }

    @Test
    void refusesImpossibleNumbers() {
        refused(() -> StorageSize.ofGiB(0), "0 GiB");
        refused(() -> StorageSize.ofGiB(1L << 33), "8 EiB");
        refused(() -> StorageSize.ofBytes(-1), "-1 bytes");
    }

    private static void refused(Runnable call, String words) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(call::run)
                .withMessageContaining(words);
    }
}
