// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.api.model.APIGroupBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.junit.jupiter.api.Test;

@EnableKubernetesMockClient
class ApiVersionsTest {
    private static final String CORE = "cluster.x-k8s.io";
    private static final String CAPC = "infrastructure.cluster.x-k8s.io";

    private KubernetesMockServer server;
    private KubernetesClient client;

    private void serves(String group, String... versions) {
        var served = new APIGroupBuilder().withName(group);
        for (var version : versions) {
            served.addNewVersion(group + "/" + version, version);
        }
        APIGroup reply = served.build();
        server.expect().get().withPath("/apis/" + group).andReturn(200, reply).always();
    }

    @Test
    void theNewestOfBothIsWritten() {
        serves(CORE, "v1beta1", "v1beta2");
        serves(CAPC, "v1beta1", "v1beta2", "v1beta3");

        assertThat(ApiVersions.discover(client)).isEqualTo(ApiVersions.newest());
    }

    @Test
    void olderManagementClustersAreWrittenToInWhatTheyHave() {
        serves(CORE, "v1alpha4", "v1beta1");
        serves(CAPC, "v1beta3");

        assertThat(ApiVersions.discover(client)).isEqualTo(ApiVersions.standard());
    }

    @Test
    void aClusterWithoutClusterApiIsSaidToBeOne() {
        assertThatThrownBy(() -> ApiVersions.discover(client))
                .isInstanceOf(ManagementClusterException.class)
                .hasMessageContaining("does not serve cluster.x-k8s.io; install Cluster API");
    }

    @Test
    void versionsThatLoseFieldsAreNotWritten() {
        serves(CORE, "v1beta1");
        serves(CAPC, "v1beta1", "v1beta2");

        assertThatThrownBy(() -> ApiVersions.discover(client))
                .isInstanceOf(ManagementClusterException.class)
                .hasMessageContaining("in v1beta1, v1beta2, of which this SDK writes none");
    }

    @Test
    void groupsAreTold() {
        assertThat(ApiVersions.standard().apiVersion(CAPC)).isEqualTo(CAPC + "/v1beta3");
        assertThat(ApiVersions.newest().apiVersion("bootstrap." + CORE)).isEqualTo("bootstrap." + CORE + "/v1beta2");
        assertThatThrownBy(() -> ApiVersions.standard().apiVersion("apps"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no API group of Cluster API or CAPC");
    }
}
