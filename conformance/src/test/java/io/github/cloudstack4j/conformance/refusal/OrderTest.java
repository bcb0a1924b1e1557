// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.OperationFailedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Of several things that are wrong the server names the one it checks first. Each request here is wrong in all ways at once, and is
 * mended by what it was refused for, until nothing is wrong any more.
 */
class OrderTest {
    private final Sandbox sandbox = new Sandbox();
    private final Map<String, String> request = new LinkedHashMap<>();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aCreateIsCheckedInTheServersOrder() {
        Given.aNetwork("mine").andThen(Given.aCluster(c -> c.network("mine"))).accept(sandbox);
        Given.aVersion("1.33.7", 64, 2048).accept(sandbox);
        sandbox.world().addServiceOffering("enormous", 64, 131072);
        sandbox.admin()
                .versions()
                .add(v -> v.semanticVersion("1.33.9")
                        .name("elsewhere")
                        .zone("zone-2")
                        .url("http://images.example.test/kubernetes.iso"));
        sandbox.world().setting("cloud.kubernetes.service.enabled", "false");
        sandbox.world().setting("endpoint.url", "http://localhost:8080/client/api");
        sandbox.world().set("zone", "zone-1", "allocationstate", "Disabled");
        give("name", "c2", "zoneid", sandbox.id("zone", "zone-1"), "clustertype", "Nonsense", "account", "admin");
        give("noderootdisksize", "4", "nodeofferings[0].node", "BOGUS");
        give("nodeofferings[0].offering", sandbox.offering("small"), "controlnodes", "0", "size", "0");
        give("networkid", sandbox.id("network", "admin-net"), "kubernetesversionid", sandbox.version("v1.29.15"));
        give("serviceofferingid", sandbox.offering("small"), "keypair", "nope", "dockerregistryusername", "me");
        give("externalloadbalanceripaddress", "balancer", "nodetemplates[0].node", "worker");
        give("nodeaffinitygroups[0].node", "worker");

        refused("2.1/0 type", "clustertype", null);
        refused("2.1/1 plugin");
        sandbox.world().setting("cloud.kubernetes.service.enabled", "true");
        refused("2.1/2 endpoint");
        sandbox.world().setting("endpoint.url", "https://cloud.example.test:8443/client/api");
        refused("2.1/3 owner without domain", "account", null);
        refused("2.1/3 root disk", "noderootdisksize", null);
        refused("2.1/3 offering for nobody", "nodeofferings[0].node", "etcd");
        refused("2.1/5 control nodes", "controlnodes", "2");
        refused("2.1/6 size", "size", "9");
        refused("2.1/7 maximum size", "size", "2");
        refused("2.1/8 zone disabled");
        sandbox.world().set("zone", "zone-1", "allocationstate", "Enabled");
        refused("2.1/9 network offering", "networkid", sandbox.id("network", "mine"));
        refused("2.1/10 version disabled", "kubernetesversionid", sandbox.version("elsewhere"));
        refused("2.1/10 version elsewhere", "kubernetesversionid", sandbox.version("v1.15.12"));
        refused("2.1/11 several control nodes", "kubernetesversionid", sandbox.version("v1.34.0"));
        refused("2.1/12 iso not ready", "kubernetesversionid", sandbox.version("v1.33.7"));
        refused("2.1/13 offering cores", "serviceofferingid", sandbox.offering("enormous"));
        refused("2.1/14 key pair", "keypair", null);
        give("dockerregistrypassword", "c4jSecret");
        refused("2.1/15 registry incomplete", "dockerregistryurl", "no url");
        refused("2.1/15 registry url", "dockerregistryurl", "https://registry.example.test");
        refused("2.1/17 balancer malformed", "externalloadbalanceripaddress", "203.0.113.5");
        refused("2.1/17 balancer not shared", "externalloadbalanceripaddress", null);
        refused("2.1/18 registry experimental");
        sandbox.world().setting("cloud.kubernetes.cluster.experimental.features.enabled", "true");
        refused("2.1/20 capacity", "serviceofferingid", sandbox.offering("small"));
        give("kubernetesversionid", sandbox.version("v1.32.9"));
        refused("2.1/21 template incomplete", "nodetemplates[0].node", null);
        refused("2.1/21 affinity incomplete", "nodeaffinitygroups[0].node", null);
        refused("2.1/22 network in use", "networkid", null);
        accepted("createKubernetesCluster");
    }

    @Test
    void aResizeIsCheckedInTheServersOrder() {
        Given.aCluster().accept(sandbox);
        var worker = sandbox.nodes(NodeType.WORKER).get(0);
        sandbox.world().setting("endpoint.url", "");
        give("id", sandbox.cluster());

        refused("2.6/2 nothing", "autoscalingenabled", "true");
        give("size", "0");
        refused("2.6/6 autoscaling and size", "size", null);
        refused("2.6/6 autoscaling endpoint");
        sandbox.world().setting("endpoint.url", "https://cloud.example.test:8443/client/api");
        refused("2.6/6 autoscaling bounds", "minsize", "0");
        give("maxsize", "0");
        refused("2.6/6 autoscaling minimum", "minsize", "1");
        refused("2.6/6 autoscaling maximum", "maxsize", "20");
        refused("2.6/6 autoscaling too large", "autoscalingenabled", null);
        give("minsize", null, "maxsize", null);
        give("nodeids", worker, "size", "20", "serviceofferingid", sandbox.offering("custom"));
        refused("2.6/7 nodes and size", "nodeids", null);
        refused("2.6/8 offering custom", "serviceofferingid", sandbox.offering("too-small"));
        refused("2.6/8 offering small", "serviceofferingid", null);
        sandbox.world().setting("max.account.user.vms", sandbox.emulator().admin(), "3");
        refused("2.6/9 maximum size", "size", "3");
        refused("2.6/10 limit of machines");
        sandbox.world().setting("max.account.user.vms", sandbox.emulator().admin(), "-1");
        accepted("scaleKubernetesCluster");
    }

    @Test
    void anUpgradeIsCheckedInTheServersOrder() {
        Given.aCluster(c -> c.kubernetesVersion("v1.31.13")).accept(sandbox);
        Given.aVersion("1.33.7", 4, 2048).accept(sandbox);
        sandbox.admin().clusters().stop(sandbox.cluster()).await();
        sandbox.world().setting("endpoint.url", "");
        give("id", sandbox.cluster(), "kubernetesversionid", sandbox.version("v1.29.15"));

        refused("2.7/1 endpoint");
        sandbox.world().setting("endpoint.url", "https://cloud.example.test:8443/client/api");
        refused("state/upgrade in Stopped");
        sandbox.admin().clusters().start(sandbox.cluster()).await();
        refused("2.7/7 version disabled", "kubernetesversionid", sandbox.version("v1.33.7"));
        refused("2.7/9 cores", "kubernetesversionid", sandbox.version("v1.34.0"));
        refused("2.7/10 too far", "kubernetesversionid", sandbox.version("v1.32.9"));
        sandbox.world().set("kubernetesversion", "v1.32.9", "isostate", "Creating");
        refused("2.7/11 iso not ready");
        sandbox.world().set("kubernetesversion", "v1.32.9", "isostate", "Ready");
        accepted("upgradeKubernetesCluster");
    }

    /** The last obstacle is of the network, which no other request mends. */
    @Test
    void anAdditionOfNodesIsCheckedInTheServersOrder() {
        var admin = sandbox.admin();
        admin.cloud()
                .affinityGroups()
                .create(group -> group.name("together").type("host affinity"))
                .await();
        Given.aCluster(c -> c.network("shared-1").affinityGroups(NodeType.WORKER, "together"))
                .accept(sandbox);
        Given.aMachineForNodes().accept(sandbox);
        sandbox.world().set("virtualmachine", Given.EXTERNAL, "hostid", Sandbox.UNKNOWN);
        sandbox.world().set("virtualmachine", Given.EXTERNAL, "isoid", Sandbox.UNKNOWN);
        sandbox.world().set("template", "ubuntu-cks", "forcks", false);
        give("id", sandbox.cluster());

        refused("5.1/nodes missing", "nodeids", Sandbox.UNKNOWN);
        refused("5.1/nodes unknown", "nodeids", sandbox.id("virtualmachine", Given.EXTERNAL));
        refused("5.1/2 none fits");
        sandbox.world().set("template", "ubuntu-cks", "forcks", true);
        refused("5.1/3 other host");
        sandbox.world()
                .set(
                        "virtualmachine",
                        Given.EXTERNAL,
                        "hostid",
                        sandbox.look().getNodes(NodeType.WORKER).get(0).getHostId());
        refused("5.1/4 address");
    }

    /** Sends the request, is refused for that step, and changes the request for the next time. */
    private void refused(String step, @Nullable String... changes) {
        var error = ReferenceError.of(step);
        var thrown = catchThrowable(() -> sandbox.admin().cloud().call(error.command(), request));
        var told = thrown instanceof OperationFailedException failed ? failed.getFailure() : thrown;
        assertThat(told).as(step).isInstanceOf(ApiException.class);
        assertThat(((ApiException) told).getText()).as(step).matches(error.text());
        give(changes);
    }

    private void accepted(String command) {
        assertThat(sandbox.admin().cloud().call(command, request).asMap()).isNotEmpty();
    }

    private void give(@Nullable String... changes) {
        for (var i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                request.remove(changes[i]);
            } else {
                request.put(String.valueOf(changes[i]), String.valueOf(changes[i + 1]));
            }
        }
    }
}
