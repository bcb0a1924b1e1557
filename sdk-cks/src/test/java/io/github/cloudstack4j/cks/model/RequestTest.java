// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.Json;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Ref;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    @Test
    void aPlainClusterSendsOnlyWhatEveryServerKnows() throws IOException {
        assertThat(sent(cluster().build())).isEqualTo(json("""
                {'name':'prod','zoneid':'zone-1','kubernetesversionid':'1.33.1','controlnodes':1,'size':3,
                 'serviceofferingid':'small'}"""));
    }

    @Test
    void aFullClusterSendsEveryParameterInTheFormTheServerTakes() throws IOException {
        var request = cluster()
                .description("d")
                .controlNodes(3)
                .etcdNodes(3)
                .offering(NodeType.WORKER, "gpu-large")
                .template(NodeType.WORKER, "ubuntu-cks")
                .affinityGroups(NodeType.CONTROL, "g1", "g2")
                .cni("calico-bgp", Map.of("AS_NUMBER", "65145"))
                .csi(true)
                .network("net")
                .keyPair("kp")
                .account("a")
                .domain("d1")
                .externalLoadBalancerIp("203.0.113.5")
                .dockerRegistry("https://registry", "me", "c4jSecret-s3cret")
                .nodeRootDiskGb(20)
                .hypervisor("KVM")
                .asNumber(65145)
                .clusterType(ClusterType.CLOUD_MANAGED)
                .build();

        assertThat(sent(request)).isEqualTo(json("""
                {'name':'prod','description':'d','zoneid':'zone-1','kubernetesversionid':'1.33.1','controlnodes':3,
                 'size':3,'etcdnodes':3,'serviceofferingid':'small',
                 'nodeofferings':[{'node':'worker','offering':'gpu-large'}],
                 'nodetemplates':[{'node':'worker','template':'ubuntu-cks'}],
                 'nodeaffinitygroups':[{'node':'control','affinitygroup':['g1','g2']}],
                 'cniconfigurationid':'calico-bgp','cniconfigdetails':{'AS_NUMBER':'65145'},'enablecsi':true,
                 'networkid':'net','keypair':'kp','account':'a','domainid':'d1',
                 'externalloadbalanceripaddress':'203.0.113.5','dockerregistryurl':'https://registry',
                 'dockerregistryusername':'me','dockerregistrypassword':'c4jSecret-s3cret','noderootdisksize':20,
                 'hypervisor':'KVM','asnumber':65145,'clustertype':'CloudManaged'}"""));
    }

    @Test
    void theWorkersOfferingIsSentAsTheDefaultWhereNoneIsGiven() throws IOException {
        var sent = sent(cluster()
                .offering((Ref) null)
                .offering(NodeType.WORKER, "large")
                .build());

        assertThat(sent.get("serviceofferingid").asText()).isEqualTo("large");
    }

    @Test
    void anExternallyManagedClusterNeedsOnlyNameAndZone() throws IOException {
        var request = CreateClusterRequest.builder()
                .name("ext")
                .zone("z")
                .clusterType(ClusterType.EXTERNAL_MANAGED)
                .build();

        assertThat(sent(request))
                .isEqualTo(json("{'name':'ext','zoneid':'z','clustertype':'ExternalManaged','controlnodes':1}"));
    }

    @Test
    void namesAreReplacedByIdsInACopy() {
        var id = Ref.id("3208a728-b6cd-4d4d-b7ca-e46cd920513b");

        var resolved = CreateClusterRequest.builder()
                .from(cluster().offering(NodeType.ETCD, "fast").build())
                .offerings(Map.of(NodeType.ETCD, id))
                .zone(id)
                .build();

        assertThat(resolved.getOfferings()).isEqualTo(Map.of(NodeType.ETCD, id));
        assertThat(resolved.getZone()).isEqualTo(id);
    }

    @Test
    void refusesClustersThatCannotBeMade() {
        refuses(() -> cluster().name(" ").build(), "name is blank", "give");
        refuses(() -> cluster().workers(0).build(), "workers is 0", "1 or more");
        refuses(() -> cluster().workers(null).build(), "workers is missing");
        refuses(() -> cluster().controlNodes(0).build(), "controlNodes is 0", "1 or more");
        refuses(() -> cluster().etcdNodes(-1).build(), "etcdNodes is -1", "0 or more");
        refuses(() -> cluster().nodeRootDiskGb(7).build(), "nodeRootDiskGb is 7", "8 or more");
        refuses(() -> cluster().kubernetesVersion((Ref) null).build(), "kubernetesVersion is missing");
        refuses(
                () -> cluster()
                        .offering((Ref) null)
                        .offering(NodeType.ETCD, "e")
                        .build(),
                "offering is missing",
                "WORKER");
        refuses(() -> cluster().affinityGroups(NodeType.ETCD).build(), "affinityGroups for ETCD is empty");
        refuses(() -> cluster().zone(" "), "blank");
        refuses(() -> CreateClusterRequest.builder().name("n").build(), "CreateClusterRequest", "zone");
    }

    @Test
    void refusesHalfADockerRegistry() {
        refuses(() -> cluster().dockerRegistryUrl("https://r").build(), "registry is incomplete", "password");
        refuses(() -> cluster().dockerRegistry("https://r", "me", "").build(), "registry is incomplete");
    }

    @Test
    void refusesUnclearOwners() {
        refuses(() -> cluster().account("a").build(), "\"a\"", "domain");
        refuses(() -> cluster().account("a").domain("d").project("p").build(), "\"p\"", "one of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lb.example.com", "256.1.1.1", "1.2.3", "1.2.3.4.", "", "::g", ":::"})
    void refusesALoadBalancerThatIsNoAddress(String address) {
        refuses(() -> cluster().network("n").externalLoadBalancerIp(address).build(), "no IP address", "203.0.113.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "0.0.0.0", "255.255.255.255", "2001:db8::5", "::1"})
    void takesALoadBalancerAddressOfEitherFamily(String address) {
        assertThatNoException()
                .isThrownBy(() ->
                        cluster().network("n").externalLoadBalancerIp(address).build());
    }

    @Test
    void refusesALoadBalancerWithoutItsNetwork() {
        refuses(() -> cluster().externalLoadBalancerIp("203.0.113.5").build(), "without network");
    }

    @Test
    void warnsOfWhatIsHardlyWanted() throws IOException {
        assertThat(cluster().etcdNodes(3).offering(NodeType.ETCD, "e").build().getWarnings())
                .isEmpty();
        assertThat(cluster().etcdNodes(4).build().getWarnings())
                .singleElement()
                .asString()
                .contains("4", "odd");
        assertThat(cluster().offering(NodeType.ETCD, "e").build().getWarnings())
                .singleElement()
                .asString()
                .contains("etcdNodes is 0");
        assertThat(cluster().cniDetail("A", "1").build().getWarnings())
                .singleElement()
                .asString()
                .contains("cniDetails");
        assertThat(sent(cluster().etcdNodes(4).build()).has("warnings")).isFalse();
    }

    @Test
    void aScaleSendsTheSizeAndOfferingsByType() throws IOException {
        var request =
                scale().workers(5).offering(NodeType.CONTROL, "c").offering("d").build();

        assertThat(sent(request)).isEqualTo(json("""
                {'id':'prod','size':5,'serviceofferingid':'d','nodeofferings':[{'node':'control','offering':'c'}]}"""));
    }

    @Test
    void aScaleSendsNodesToRemoveOrAutoscaling() throws IOException {
        assertThat(sent(scale().removeNodes("n1", "n2").build()))
                .isEqualTo(json("{'id':'prod','nodeids':['n1','n2']}"));
        assertThat(sent(scale().autoscaling(1, 3).build()))
                .isEqualTo(json("{'id':'prod','autoscalingenabled':true,'minsize':1,'maxsize':3}"));
        assertThat(sent(scale().autoscalingOff().build())).isEqualTo(json("{'id':'prod','autoscalingenabled':false}"));
    }

    @Test
    void refusesScalesThatCannotBe() {
        refuses(() -> scale().build(), "Nothing is to be scaled", "workers");
        refuses(() -> scale().workers(0).build(), "workers is 0");
        refuses(() -> scale().removeNodes("n", " ").build(), "removeNodes is blank");
        refuses(() -> scale().removeNodes("n").workers(2).build(), "removeNodes", "two requests");
        refuses(() -> scale().removeNodes("n").offering("o").build(), "removeNodes", "two requests");
        refuses(() -> scale().removeNodes("n").offering(NodeType.WORKER, "o").build(), "removeNodes", "two requests");
        refuses(() -> scale().autoscaling(0, 3).build(), "fewest workers is 0", "1 or more");
        refuses(() -> scale().autoscaling(3, 3).build(), "from 3 to 3", "greater");
        refuses(() -> scale().autoscaling(true).build(), "no limits", "autoscaling(min, max)");
        refuses(() -> scale().autoscaling(1, 3).workers(2).build(), "Autoscaling", "workers");
        refuses(() -> scale().autoscalingOff().maxWorkers(2).build(), "not switched on");
        refuses(() -> scale().minWorkers(2).build(), "not switched on");
        refuses(() -> ScaleRequest.builder().workers(2).build(), "ScaleRequest", "cluster");
    }

    @Test
    void aVersionIsSentWithTheLeastThatCloudStackTakes() throws IOException {
        assertThat(sent(AddVersionRequest.builder()
                        .semanticVersion("v1.33.1")
                        .url("http://iso")
                        .build()))
                .isEqualTo(json("{'semanticversion':'1.33.1','url':'http://iso','mincpunumber':2,'minmemory':2048}"));
        assertThat(sent(UploadParametersRequest.builder()
                        .semanticVersion("1.33.1")
                        .name("n")
                        .zone("z")
                        .build()))
                .isEqualTo(json("""
                        {'semanticversion':'1.33.1','name':'n','zoneid':'z','format':'ISO','mincpunumber':2,
                         'minmemory':2048}"""));
    }

    @Test
    void refusesVersionsThatCannotBeAdded() {
        refuses(() -> version().minCpuNumber(1).build(), "minCpuNumber is 1", "2 or more");
        refuses(() -> version().minMemory(2047).build(), "minMemory is 2047", "2048 or more");
        refuses(() -> version().semanticVersion("1.33"), "1.33", "not a Kubernetes version");
        refuses(() -> version().semanticVersion("1.10.9").build(), "1.10.9", "1.11.0");
        refuses(() -> version().url("").build(), "url is blank");
    }

    @Test
    void refusesTwoMinimumsInOneFilter() {
        refuses(
                () -> VersionFilter.builder()
                        .minimumSemanticVersion("1.31.0")
                        .minimumVersion("v1.31.0")
                        .build(),
                "drop one of them");
    }

    private static CreateClusterRequest.Builder cluster() {
        return CreateClusterRequest.builder()
                .name("prod")
                .zone("zone-1")
                .kubernetesVersion("1.33.1")
                .workers(3)
                .offering("small");
    }

    private static ScaleRequest.Builder scale() {
        return ScaleRequest.builder().cluster("prod");
    }

    private static AddVersionRequest.Builder version() {
        return AddVersionRequest.builder().semanticVersion("1.33.1").url("http://iso");
    }

    private static void refuses(ThrowingCallable call, CharSequence... words) {
        assertThatThrownBy(call).isInstanceOf(InvalidRequestException.class).hasMessageContainingAll(words);
    }

    private static JsonNode sent(ApiRequest request) throws IOException {
        return json(Json.mapper().valueToTree(request).toString());
    }

    /** Reads JSON written with single quotes. */
    private static JsonNode json(String text) throws IOException {
        return Json.mapper().readTree(text.replace('\'', '"'));
    }
}
