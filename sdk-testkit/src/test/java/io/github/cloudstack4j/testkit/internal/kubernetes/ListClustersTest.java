// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.testkit.EmulatorUser;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListClustersTest {
    private KubernetesCloud cloud;
    private String users;

    @BeforeAll
    void start() {
        cloud = new KubernetesCloud();
        cloud.created("name", "alpha", "size", "1");
        cloud.created("name", "alphabet", "size", "1");
        cloud.run("stopKubernetesCluster", "id", cloud.created("name", "beta", "size", "1"));
        cloud.run(
                "createKubernetesCluster", "name", "outside", "zoneid", cloud.zone(), "clustertype", "ExternalManaged");
        users = cloud.runAs(
                        cloud.emulator.user(),
                        "createKubernetesCluster",
                        cloud.createParams("name", "users", "size", "1"))
                .cluster()
                .path("id")
                .asText();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void listsTheCallersOwnOldestFirst() {
        assertThat(names()).containsExactly("alpha", "alphabet", "beta", "outside");
    }

    @Test
    void comparesNamesExactlyAndKeywordsLoosely() {
        assertThat(names("name", "alpha")).containsExactly("alpha");
        assertThat(names("keyword", "alpha")).containsExactly("alpha", "alphabet");
    }

    @Test
    void filtersByStateAndType() {
        assertThat(names("state", "Stopped")).containsExactly("beta");
        assertThat(names("state", "stopped")).isEmpty();
        assertThat(names("clustertype", "ExternalManaged")).containsExactly("outside");
        assertThat(cloud.call("listKubernetesClusters", "clustertype", "Other").status())
                .isEqualTo(530);
    }

    @Test
    void pagesAndCountsAllMatches() {
        var second = cloud.call("listKubernetesClusters", "page", "2", "pagesize", "3");

        assertThat(second.body().path("count").asInt()).isEqualTo(4);
        assertThat(second.items("kubernetescluster")).hasSize(1);
        assertThat(cloud.call("listKubernetesClusters", "page", "9", "pagesize", "3")
                        .body()
                        .toString())
                .isEqualTo("{\"count\":4}");
        assertThat(cloud.call("listKubernetesClusters", "name", "nobody").body())
                .isEmpty();
    }

    @Test
    void showsAccountsTheirOwnAndAdminsAllOnDemand() {
        assertThat(names("listall", "true")).contains("users");
        assertThat(names(cloud.emulator.user())).containsExactly("users");
        assertThat(names(cloud.emulator.domainAdmin())).isEmpty();
        assertThat(names(cloud.emulator.domainAdmin(), "listall", "true")).containsExactly("users");
        assertThat(names("id", users)).containsExactly("users");
        assertThat(names(
                        cloud.emulator.user(),
                        "id",
                        cloud.call("listKubernetesClusters", "name", "alpha")
                                .items("kubernetescluster")
                                .get(0)
                                .path("id")
                                .asText()))
                .isEmpty();
    }

    @Test
    void hidesTheHypervisorsSideOfNodesFromPlainUsers() {
        var node = cloud.call(cloud.emulator.user(), "listKubernetesClusters")
                .items("kubernetescluster")
                .get(0)
                .path("virtualmachines")
                .get(0);

        for (var hidden :
                List.of("hostid", "hostname", "instancename", "displayvm", "arch", "serviceofferingid", "templateid")) {
            assertThat(node.has(hidden)).as(hidden).isFalse();
        }
        assertThat(node.path("vmtype").asText()).isEqualTo("cksnode");
        assertThat(node.path("details").fieldNames()).toIterable().containsExactly("controlNodeLoginUser");
    }

    @Test
    void makesAServiceUserForTheOwner() {
        assertThat(cloud.call("listUsers", "listall", "true").items("user"))
                .extracting(user -> user.path("username").asText())
                .contains("admin-kubeadmin", "plainacct-kubeadmin");
    }

    private List<String> names(Object... params) {
        return names(cloud.emulator.admin(), params);
    }

    private List<String> names(EmulatorUser user, Object... params) {
        return cloud.call(user, "listKubernetesClusters", params).items("kubernetescluster").stream()
                .map(cluster -> cluster.path("name").asText())
                .toList();
    }
}
