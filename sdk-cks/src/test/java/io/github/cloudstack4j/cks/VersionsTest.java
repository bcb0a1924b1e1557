// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.UpdateVersionRequest;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnknownNameException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class VersionsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesVersions versions = cloud.versions();

    @Test
    void addsAVersionThatClustersCanUse() {
        var added = versions.add(v -> v.semanticVersion("1.33.5")
                .name("late 1.33")
                .url("https://download.example.test/1.33.5.iso")
                .zone("zone-1")
                .minCpuNumber(4)
                .minMemory(4096)
                .checksum("{SHA-256}0a0b")
                .arch("x86_64")
                .directDownload(true));

        assertThat(cloud.sent("addKubernetesSupportedVersion"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "semanticversion", "1.33.5",
                        "name", "late 1.33",
                        "url", "https://download.example.test/1.33.5.iso",
                        "zoneid", cloud.id("zone", "zone-1"),
                        "mincpunumber", "4",
                        "minmemory", "4096",
                        "checksum", "{SHA-256}0a0b",
                        "arch", "x86_64",
                        "directdownload", "true"));
        assertThat(added.getState()).isEqualTo(VersionState.ENABLED);
        assertThat(added.getSemanticVersion()).isEqualTo(SemanticVersion.of(1, 33, 5));
        assertThat(added.getZoneName()).isEqualTo("zone-1");
        assertThat(cloud.running("c1", c -> c.kubernetesVersion("late 1.33").offering("large"))
                        .getKubernetesVersionId())
                .isEqualTo(added.getId());
    }

    @Test
    void addsAVersionWithTheLeastThatIsNeeded() {
        versions.add(v -> v.semanticVersion("v1.33.5").url("https://download.example.test/1.33.5.iso"));

        assertThat(cloud.sent("addKubernetesSupportedVersion"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "semanticversion", "1.33.5",
                        "url", "https://download.example.test/1.33.5.iso",
                        "mincpunumber", "2",
                        "minmemory", "2048"));
        assertThat(versions.get("v1.33.5").getName()).isEqualTo("v1.33.5");
    }

    @Test
    void aVersionAnswersToItsNumberItsNameAndItsId() {
        var id = cloud.id("kubernetesversion", "v1.33.1");

        for (var reference : List.of("1.33.1", "v1.33.1", id)) {
            assertThat(versions.get(reference).getId()).as(reference).isEqualTo(id);
        }
        assertThat(versions.find("1.33")).isEmpty();
        assertThatThrownBy(() -> versions.get("1.33.2"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("1.33.1");
    }

    @Test
    void aNumberThatTwoVersionsHaveIsAmbiguousTheirNamesAreNot() {
        versions.add(v -> v.semanticVersion("1.33.1").name("other").url("https://download.example.test/other.iso"));

        assertThatThrownBy(() -> versions.get("1.33.1")).isInstanceOf(AmbiguousNameException.class);
        assertThat(versions.get("other").getSemanticVersion()).hasToString("1.33.1");
        assertThat(versions.get("v1.33.1").getName()).isEqualTo("v1.33.1");
    }

    @Test
    void listsAllVersionsDisabledOnesToo() {
        assertThat(numbers(versions.list())).contains("1.33.1", "1.29.15", "1.15.12");
    }

    @Test
    void listsVersionsByEveryFilter() {
        versions.add(v -> v.semanticVersion("1.33.5")
                .zone("zone-2")
                .arch("aarch64")
                .url("https://download.example.test/1.33.5.iso"));

        assertThat(numbers(versions.list(f -> f.zone("zone-1"))))
                .contains("1.33.1")
                .doesNotContain("1.33.5");
        assertThat(numbers(versions.list(f -> f.zone("zone-2")))).contains("1.33.1", "1.33.5");
        assertThat(numbers(versions.list(f -> f.arch("aarch64")))).containsExactly("1.33.5");
        assertThat(numbers(versions.list(f -> f.keyword("1.31")))).containsExactlyInAnyOrder("1.31.0", "1.31.13");
        assertThat(numbers(versions.list(f -> f.id(cloud.id("kubernetesversion", "v1.30.0")))))
                .containsExactly("1.30.0");
        assertThat(numbers(versions.list(f -> f.minimumVersion("v1.32.9").arch("x86_64"))))
                .containsExactlyInAnyOrder("1.32.9", "1.33.1", "1.34.0");
        assertThatThrownBy(() -> versions.list(f -> f.minimumVersion("1.32.9").minimumSemanticVersion("1.32.9")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aMinimumFindsAllThatFollowHoweverSmallThePages() {
        assertThat(numbers(versions.list(f -> f.minimumSemanticVersion("1.31.0").pageSize(1))))
                .containsExactlyInAnyOrder("1.31.0", "1.31.13", "1.32.9", "1.33.1", "1.34.0");
        assertThat(cloud.emulator().requests("listKubernetesSupportedVersions")).hasSizeGreaterThan(5);
    }

    @Test
    void disablesAndEnablesAVersion() {
        assertThat(versions.disable("1.33.1").getState()).isEqualTo(VersionState.DISABLED);
        assertThat(cloud.sent("updateKubernetesSupportedVersion"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("id", cloud.id("kubernetesversion", "v1.33.1"), "state", "Disabled"));
        assertThatThrownBy(() -> cloud.running("c1", c -> c.kubernetesVersion("1.33.1")))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(versions.update(UpdateVersionRequest.builder()
                                .version("1.33.1")
                                .state(VersionState.ENABLED)
                                .build())
                        .getState())
                .isEqualTo(VersionState.ENABLED);
        assertThat(versions.disable("1.33.1").getState()).isEqualTo(VersionState.DISABLED);
        assertThat(versions.enable("1.33.1").getState()).isEqualTo(VersionState.ENABLED);
        cloud.running("c1", c -> c.kubernetesVersion("1.33.1"));
    }

    @Test
    void deletesAVersionNobodyRuns() {
        assertThat(versions.delete("1.30.0").await().isSuccess()).isTrue();

        assertThat(versions.find("1.30.0")).isEmpty();
    }

    @Test
    void keepsAVersionSomebodyRuns() {
        cloud.running("c1");

        var thrown = catchThrowableOfType(
                OperationFailedException.class, () -> versions.delete("1.31.0").await());

        assertThat(thrown.getFailure()).isInstanceOf(ResourceInUseException.class);
        assertThat(versions.find("1.31.0")).isPresent();
    }

    @Test
    void tellsWhereToUploadAnIso() {
        var upload = versions.uploadParameters(
                u -> u.semanticVersion("1.33.5").name("v1.33.5").zone("zone-1"));

        assertThat(cloud.sent("getUploadParamsForKubernetesSupportedVersion"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "semanticversion", "1.33.5",
                        "name", "v1.33.5",
                        "zoneid", cloud.id("zone", "zone-1"),
                        "format", "ISO",
                        "mincpunumber", "2",
                        "minmemory", "2048"));
        assertThat(upload.getPostUrl()).startsWith("https://");
        assertThat(upload.getSignature()).isNotBlank();
        assertThat(upload.toString()).doesNotContain(upload.getSignature());
    }

    @Test
    void aPlainUserMayOnlyLook() {
        var users = cloud.as(cloud.emulator().user()).versions();

        assertThat(users.get("1.33.1").getIsoUrl())
                .as("for root administrators")
                .isNull();
        assertThatThrownBy(() -> users.add(v -> v.semanticVersion("1.33.5").url("https://x.example.test/y.iso")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> users.disable("1.33.1")).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> users.delete("1.33.1")).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> users.uploadParameters(
                        u -> u.semanticVersion("1.33.5").name("v1.33.5").zone("zone-1")))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private static List<String> numbers(Iterable<KubernetesVersion> versions) {
        return StreamSupport.stream(versions.spliterator(), false)
                .map(version -> String.valueOf(version.getSemanticVersion()))
                .toList();
    }
}
