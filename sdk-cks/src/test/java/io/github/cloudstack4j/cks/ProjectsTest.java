// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.testkit.UserRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A team works in a project, or an administrator for an account, and no request says so. */
class ProjectsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final CloudStack user = cloud.connect(cloud.emulator().user());
    private final CloudStack project = user.inProject("project-1");
    private final KubernetesClusters clusters = Cks.on(project).clusters();

    @Test
    void aClustersWholeLifeInAProject() {
        var made =
                clusters.create(TestCloud.small("common", c -> c.etcdNodes(1))).await();

        assertThat(made.getProject()).isEqualTo("project-1");
        assertThat(Cks.on(user).clusters().list()).as("outside").isEmpty();
        assertThat(clusters.find("common")).isPresent();
        assertThat(clusters.find(made.getId())).isPresent();
        assertThat(clusters.scale("common", s -> s.workers(3)).await().getWorkers())
                .isEqualTo(3);
        assertThat(clusters.scale("common", s -> s.workers(4)).await().getNodes(NodeType.WORKER))
                .hasSize(4);
        assertThat(clusters.upgrade("common", "1.32.9").await().getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(clusters.kubeconfig("common")).contains("clusters:");
        clusters.stop("common").await();
        clusters.start("common").await();
        clusters.delete("common").await();
        assertThat(clusters.list()).isEmpty();
    }

    @Test
    void namesAreThoseOfTheProject() {
        var mine = Cks.on(user).clusters().create(TestCloud.small("same")).await();
        var ours = clusters.create(TestCloud.small("same")).await();

        assertThat(clusters.get("same").getId()).isEqualTo(ours.getId());
        assertThat(Cks.on(user).clusters().get("same").getId()).isEqualTo(mine.getId());
        assertThatThrownBy(() -> clusters.get(mine.getId())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void machinesNetworksAndGroupsAreThoseOfTheProject() {
        project.call("createAffinityGroup", Map.of("name", "apart", "type", "host anti-affinity"));
        clusters.create(TestCloud.small("common", c -> c.affinityGroups(NodeType.WORKER, "apart")))
                .await();

        assertThat(project.affinityGroups().list())
                .extracting(AffinityGroup::getName)
                .containsExactly("apart");
        assertThat(project.networks().list())
                .extracting(Network::getProject, Network::getName)
                .contains(tuple("project-1", "common-network"));
        assertThat(project.virtualMachines().list())
                .hasSize(3)
                .allSatisfy(vm -> assertThat(vm.getProject()).isEqualTo("project-1"));
        assertThat(user.virtualMachines().list()).isEmpty();
        assertThat(user.affinityGroups().find("apart")).isEmpty();
    }

    @Test
    void whatARequestForAProjectNamesIsLookedUpThere() {
        clusters.create(TestCloud.small("common")).await();
        Cks.on(project)
                .cniConfigurations()
                .register(c -> c.name("shared")
                        .text("#cloud-config\n# {{ AS_NUMBER }}\n")
                        .variables("AS_NUMBER"));
        var outside = Cks.on(user).clusters();
        var request = TestCloud.small(
                "beside",
                c -> c.project("project-1").network("common-network").cni("shared", Map.of("AS_NUMBER", "64512")));

        assertThat(outside.planPorts(request).getConflicts()).isNotEmpty();
        var incomplete = TestCloud.small("unfit", c -> c.project("project-1").cni("shared", Map.of()));
        assertThatThrownBy(() -> outside.create(incomplete))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("AS_NUMBER");
        assertThat(Cks.on(user).cniConfigurations().find("shared")).isEmpty();
    }

    @Test
    void aMachineIsMadeInTheProjectAndFoundThereByName() {
        clusters.create(TestCloud.small("common")).await();
        var vm = project.virtualMachines()
                .deploy(v -> v.name("jump")
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04")
                        .network("common-network"))
                .await();

        assertThat(vm.getProject()).isEqualTo("project-1");
        assertThat(project.virtualMachines().stop("jump").await().getName()).isEqualTo("jump");
        project.virtualMachines().destroy("jump").await();
        assertThatThrownBy(() -> user.virtualMachines().start("jump")).isInstanceOf(UnknownNameException.class);
    }

    @Test
    void eventsAreThoseOfTheProject() {
        clusters.create(TestCloud.small("common")).await();

        assertThat(project.events().list(f -> f.type("KUBERNETES.CLUSTER.CREATE")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getProject()).isEqualTo("project-1"));
        assertThat(user.events().list(f -> f.type("KUBERNETES.CLUSTER.CREATE"))).isEmpty();
    }

    @Test
    void jobsBelongToWhoStartedThem() {
        var creation = clusters.create(TestCloud.small("common"));

        assertThat(project.jobs().list()).hasSize(1);
        assertThat(project.jobs().get(creation.getJobId()).getId()).isEqualTo(creation.getJobId());
        creation.await();
    }

    @Test
    void anOperationIsTakenUpInTheProject() throws Exception {
        OperationToken<?> token = clusters.create(TestCloud.small("common")).getToken();

        var revived = (CloudStack) throughSerialization(project);
        try {
            assertThat(revived.toString()).endsWith(", project project-1}");
        } finally {
            revived.close();
        }
        clusters.resume(token).await();
        assertThat(clusters.get("common").getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aCommandByNameWorksInTheProject() {
        clusters.create(TestCloud.small("common")).await();

        assertThat(project.call("listKubernetesClusters", Map.of()).asMap()).containsEntry("count", 1);
        assertThat(user.call("listKubernetesClusters", Map.of()).asMap()).isEmpty();
        assertThat(cloud.emulator().requests("listApis"))
                .as("only for the view")
                .hasSize(1);
    }

    @Test
    void anIdOfAProjectIsFoundWithoutAViewToo() {
        var id = clusters.create(TestCloud.small("common")).await().getId();

        assertThat(Cks.on(user).clusters().get(id).getProject()).isEqualTo("project-1");
    }

    @Test
    void anAccountIsNoBusinessOfAProject() {
        assertThatThrownBy(() -> clusters.create(
                        TestCloud.small("common", c -> c.account("plainacct").domain("testdomain"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("project project-1");
        assertThat(cloud.emulator().requests("createKubernetesCluster")).isEmpty();
    }

    @Test
    void aStrangersProjectIsForbidden() {
        var stranger = cloud.emulator().world().addUser("stranger", "ROOT/elsewhere", UserRole.USER);
        var chief = cloud.emulator().world().addUser("chief", "ROOT/elsewhere", UserRole.DOMAIN_ADMIN);
        var id = cloud.id("project", "project-1");

        for (var outsider : List.of(stranger, chief)) {
            var view = Cks.on(cloud.connect(outsider).inProject(id)).clusters();
            assertThatThrownBy(() -> view.list().toList()).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> view.create(TestCloud.small("c"))).isInstanceOf(PermissionDeniedException.class);
        }
    }

    @Test
    void aDomainAdminWorksForAnAccountOfItsDomain() {
        var chief = cloud.connect(cloud.emulator().domainAdmin());
        var forUser = Cks.on(chief.asAccount("testdomain", "plainacct")).clusters();

        var made = forUser.create(TestCloud.small("gift")).await();

        assertThat(made.getAccount()).isEqualTo("plainacct");
        assertThat(Cks.on(user).clusters().get("gift").getId()).isEqualTo(made.getId());
        assertThat(Cks.on(chief).clusters().list()).as("the admin's own").isEmpty();
        assertThat(forUser.scale("gift", s -> s.workers(3)).await().getWorkers())
                .isEqualTo(3);
        assertThat(chief.asAccount("testdomain", "plainacct").virtualMachines().list())
                .hasSize(4)
                .extracting(VirtualMachine::getAccount)
                .containsOnly("plainacct");
        forUser.delete("gift").await();
        assertThat(Cks.on(user).clusters().list()).isEmpty();
    }

    @Test
    void aPlainUserWorksForNobodyElse() {
        var grab = Cks.on(user.asAccount(Ref.id(cloud.id("domain", "testdomain")), "domacct"))
                .clusters();

        assertThatThrownBy(() -> grab.create(TestCloud.small("c"))).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void anUnknownAccountIsSaidByTheServer() {
        var nobody = Cks.on(cloud.admin().asAccount("testdomain", "nobody")).clusters();

        assertThatThrownBy(() -> nobody.list().toList()).hasMessageContaining("nobody");
    }

    private static Object throughSerialization(Object value) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
