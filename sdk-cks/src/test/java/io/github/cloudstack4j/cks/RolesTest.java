// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnknownNameException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What root admin, domain admin and plain user see of each other's clusters, and may do with them. */
class RolesTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesClusters admins = cloud.clusters();
    private final KubernetesClusters domainAdmins =
            cloud.as(cloud.emulator().domainAdmin()).clusters();
    private final KubernetesClusters users = cloud.as(cloud.emulator().user()).clusters();

    @Test
    void aPlainUserRunsAClusterOfItsOwn() {
        var cluster = users.create(TestCloud.small("mine", c -> c.etcdNodes(1))).await();

        assertThat(cluster.getAccount()).isEqualTo(cloud.emulator().user().getAccount());
        assertThat(cluster.getNodes()).allSatisfy(node -> {
            assertThat(node.getHostId()).as("hosts are for admins").isNull();
            assertThat(node.getNodeType()).isNotNull();
        });
        assertThat(users.kubeconfig("mine")).contains("clusters:");
        for (var workers : List.of(3, 4, 1)) {
            assertThat(users.scale("mine", s -> s.workers(workers)).await().getNodes(NodeType.WORKER))
                    .hasSize(workers);
        }
        assertThat(users.upgrade("mine", "1.32.9").await().getState()).isEqualTo(ClusterState.RUNNING);
        users.stop("mine").await();
        users.start("mine").await();
        users.delete("mine").await();
        assertThat(users.list()).isEmpty();
    }

    @Test
    void aPlainUserSeesItsOwnClustersOnly() {
        cloud.running("admins");
        users.create(TestCloud.small("mine")).await();

        assertThat(names(users.list())).containsExactly("mine");
        assertThat(names(users.list(f -> f.listAll(true)))).containsExactly("mine");
        assertThat(users.find("admins")).isEmpty();
        assertThatThrownBy(() -> users.get("admins")).isInstanceOf(UnknownNameException.class);
    }

    @Test
    void aStrangersClusterIsNotFoundWhereItIsLookedUp() {
        var id = cloud.running("admins").getId();

        assertThat(users.find(id)).isEmpty();
        assertThatThrownBy(() -> users.get(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> users.scale(id, s -> s.workers(3))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> users.upgrade(id, "1.32.9")).isInstanceOf(NotFoundException.class);
        assertThat(cloud.emulator().requests("scaleKubernetesCluster")).isEmpty();
    }

    @Test
    void aStrangersClusterIsForbiddenWhereItIsNot() {
        var id = cloud.running("admins").getId();

        assertThatThrownBy(() -> users.kubeconfig(id)).isInstanceOf(PermissionDeniedException.class);
        assertForbidden(users.start(id));
        assertForbidden(users.stop(id));
        assertForbidden(users.delete(id));
        assertForbidden(domainAdmins.delete(id));
        assertThat(admins.get(id).getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aDomainAdminRunsTheClustersOfItsDomain() {
        var admins = cloud.running("admins");
        var theirs = users.create(TestCloud.small("theirs")).await();

        assertThat(names(domainAdmins.list())).as("its own").isEmpty();
        assertThat(names(domainAdmins.list(f -> f.listAll(true)))).containsExactly("theirs");
        assertThat(domainAdmins.find(admins.getId())).isEmpty();
        assertThat(domainAdmins.get(theirs.getId()).getName()).isEqualTo("theirs");
        assertThat(domainAdmins.kubeconfig(theirs.getId())).contains("clusters:");
        assertThat(domainAdmins.scale(theirs.getId(), s -> s.workers(3)).await().getWorkers())
                .isEqualTo(3);
        domainAdmins.delete(theirs.getId()).await();
        assertThat(users.list()).isEmpty();
    }

    @Test
    void aRootAdminSeesAllClustersIfItAsksForAll() {
        cloud.running("admins");
        var theirs = users.create(TestCloud.small("theirs")).await();

        assertThat(names(admins.list())).containsExactly("admins");
        assertThat(names(admins.list(f -> f.listAll(true)))).containsExactlyInAnyOrder("admins", "theirs");
        assertThat(admins.get(theirs.getId()).getNodes())
                .allSatisfy(node -> assertThat(node.getHostId()).isNotNull());
        assertThat(admins.scale(theirs.getId(), s -> s.workers(1)).await().getWorkers())
                .isEqualTo(1);
    }

    @Test
    void adminsMakeClustersForOthersUsersDoNot() {
        var made = domainAdmins
                .create(TestCloud.small("gift", c -> c.account("plainacct").domain("testdomain")))
                .await();

        assertThat(names(users.list())).containsExactly("gift");
        assertThat(made.getAccount()).isEqualTo("plainacct");
        assertThatThrownBy(() -> users.create(
                        TestCloud.small("grab", c -> c.account("domacct").domain(cloud.id("domain", "testdomain")))))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void membersOfAProjectRunItsClusters() {
        var project = cloud.id("project", "project-1");

        var cluster = users.create(TestCloud.small("common", c -> c.project("project-1")))
                .await();

        assertThat(cluster.getProjectId()).isEqualTo(project);
        assertThat(names(users.list())).isEmpty();
        assertThat(names(users.list(f -> f.project("project-1")))).containsExactly("common");
        assertThat(users.scale(cluster.getId(), s -> s.workers(3)).await().getWorkers())
                .isEqualTo(3);
    }

    private static void assertForbidden(Operation<?> operation) {
        var thrown = catchThrowableOfType(ClusterFailedException.class, operation::await);
        assertThat(thrown).isNotNull();
        assertThat(thrown.getFailure()).isInstanceOf(PermissionDeniedException.class);
        assertThat(thrown.getCluster()).as("what the caller may not see").isNull();
        assertThat(thrown.getEvents()).isEmpty();
    }

    private static List<String> names(Iterable<KubernetesCluster> clusters) {
        return StreamSupport.stream(clusters.spliterator(), false)
                .map(cluster -> String.valueOf(cluster.getName()))
                .toList();
    }
}
