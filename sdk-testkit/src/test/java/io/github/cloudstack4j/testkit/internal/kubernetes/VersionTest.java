// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
    private final KubernetesCloud cloud = new KubernetesCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.35.0 | 1 | 2048 | http://x.test/a.iso | 530 | Invalid value for mincpunumber parameter. Minimum 2 vCPUs required.
            1.35.0 | 2 | 1024 | http://x.test/a.iso | 530 | Invalid value for minmemory parameter. Minimum 2048MB memory required
            1.35   | 2 | 2048 | http://x.test/a.iso | 431 | Invalid version format, 1.35. Semantic version should be specified in MAJOR.MINOR.PATCH format
            v1.35.0 | 2 | 2048 | http://x.test/a.iso | 431 | Invalid version format. Semantic version needed
            1.10.9 | 2 | 2048 | http://x.test/a.iso | 530 | New supported Kubernetes version cannot be added as 1.11.0 is minimum version supported by Kubernetes Service
            1.35.0 | 2 | 2048 |                     | 530 | Invalid URL for ISO specified
            """)
    void refusesToAddUnusableVersions(String version, int cpus, int memory, String url, int status, String text) {
        var params = KubernetesCloud.map("semanticversion", version, "mincpunumber", cpus, "minmemory", memory);
        if (url != null) {
            params.put("url", url);
        }

        var reply = cloud.send(cloud.emulator.admin(), "addKubernetesSupportedVersion", params);

        assertThat(reply.error()).isEqualTo(text);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void addsAVersionWithItsIsoAndNamesIt() {
        var added = add("1.35.0").path("kubernetessupportedversion");

        assertThat(added.path("name").asText()).isEqualTo("v1.35.0");
        assertThat(added.path("isoname").asText()).isEqualTo("v1.35.0-Kubernetes-Binaries-ISO");
        assertThat(added.path("state").asText()).isEqualTo("Enabled");
        assertThat(added.path("supportsha").asBoolean()).isTrue();
    }

    @Test
    void onlyRootAdminsMayAddVersionsAndSeeWhereIsosComeFrom() {
        var user = cloud.emulator.user();

        assertThat(cloud.call(user, "addKubernetesSupportedVersion", "semanticversion", "1.35.0")
                        .status())
                .isEqualTo(432);
        assertThat(cloud.call(user, "listKubernetesSupportedVersions").items("kubernetessupportedversion"))
                .noneMatch(version -> version.has("isourl"));
        assertThat(cloud.call("listKubernetesSupportedVersions").items("kubernetessupportedversion"))
                .allMatch(version -> version.has("isourl"));
    }

    @Test
    void filtersByMinimumAfterPagingAndCountsAll() {
        var all = cloud.call("listKubernetesSupportedVersions")
                .body()
                .path("count")
                .asInt();

        var reply = cloud.call("listKubernetesSupportedVersions", "minimumsemanticversion", "1.33.0");
        var firstPage = cloud.call(
                "listKubernetesSupportedVersions", "minimumsemanticversion", "1.33.0", "page", "1", "pagesize", "2");

        assertThat(reply.items("kubernetessupportedversion"))
                .extracting(version -> version.path("semanticversion").asText())
                .containsExactly("1.33.1", "1.34.0");
        assertThat(reply.body().path("count").asInt()).isEqualTo(all);
        assertThat(firstPage.items("kubernetessupportedversion")).isEmpty();
    }

    @Test
    void aMinimumWithTooFewPartsMatchesNothing() {
        assertThat(cloud.call("listKubernetesSupportedVersions", "minimumsemanticversion", "1.30")
                        .items("kubernetessupportedversion"))
                .isEmpty();
        assertThat(cloud.call("listKubernetesSupportedVersions", "minimumsemanticversion", "new")
                        .status())
                .isEqualTo(431);
    }

    @Test
    void refusesBothMinimums() {
        var reply = cloud.call(
                "listKubernetesSupportedVersions",
                "minimumsemanticversion",
                "1.30.0",
                "minimumkubernetesversionid",
                cloud.version("v1.30.0"));

        assertThat(reply.status()).isEqualTo(530);
        assertThat(reply.error())
                .isEqualTo(
                        "Both parameters minimumsemanticversion and minimumkubernetesversionid can not be passed together");
    }

    @Test
    void disablesAVersionForNewClusters() {
        var id = cloud.version("v1.32.9");

        var wrong = cloud.call("updateKubernetesSupportedVersion", "id", id, "state", "disabled");
        var updated = cloud.call("updateKubernetesSupportedVersion", "id", id, "state", "Disabled");

        assertThat(wrong.error()).isEqualTo("Invalid value for state parameter");
        assertThat(updated.body()
                        .path("kubernetessupportedversion")
                        .path("state")
                        .asText())
                .isEqualTo("Disabled");
        assertThat(cloud.call("createKubernetesCluster", cloud.createParams("kubernetesversionid", id))
                        .error())
                .isEqualTo("Kubernetes version ID: " + id + " is in Disabled state");
    }

    @Test
    void deletesOnlyVersionsThatNoClusterUses() {
        var id = cloud.version("v1.32.9");
        cloud.created("size", "1");

        var inUse = cloud.run("deleteKubernetesSupportedVersion", "id", id);
        var unused = cloud.run("deleteKubernetesSupportedVersion", "id", cloud.version("v1.30.0"));

        assertThat(inUse.code()).isEqualTo(530);
        assertThat(inUse.error())
                .isEqualTo("Unable to delete Kubernetes version ID: " + id
                        + ". Existing clusters currently using the version.");
        assertThat(unused.succeeded()).isTrue();
        assertThat(cloud.call("listKubernetesSupportedVersions").items("kubernetessupportedversion"))
                .noneMatch(version -> version.path("name").asText().equals("v1.30.0"));
    }

    @Test
    void handsOutUploadParameters() {
        var reply = cloud.call(
                "getUploadParamsForKubernetesSupportedVersion",
                "name",
                "up",
                "format",
                "ISO",
                "zoneid",
                cloud.zone(),
                "semanticversion",
                "1.35.0",
                "mincpunumber",
                "2",
                "minmemory",
                "2048");

        assertThat(reply.body().path("getuploadparams").fieldNames())
                .toIterable()
                .contains("id", "postURL", "metadata", "expires", "signature");
    }

    private JsonNode add(String version) {
        return cloud.call(
                        "addKubernetesSupportedVersion",
                        "semanticversion",
                        version,
                        "mincpunumber",
                        "2",
                        "minmemory",
                        "2048",
                        "url",
                        "http://images.example.test/setup.iso")
                .body();
    }
}
