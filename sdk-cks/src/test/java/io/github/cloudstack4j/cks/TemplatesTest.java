// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.Templates;
import io.github.cloudstack4j.core.model.ImageScope;
import io.github.cloudstack4j.core.model.OsType;
import io.github.cloudstack4j.core.model.RegisterTemplateRequest;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.testkit.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Templates templates = cloud.admin().templates();

    private static Consumer<RegisterTemplateRequest.Builder> ubuntu(String name) {
        return template -> template.name(name)
                .zone("zone-1")
                .format("VHD")
                .hypervisor("Simulator")
                .osType("Ubuntu 24.04 LTS")
                .url("http://images.example.test/" + name + ".vhd.bz2");
    }

    @Test
    void registersATemplateWithAllThereIsToSay() {
        var registered = templates.register(ubuntu("t1")
                .andThen(template -> template.displayText("First")
                        .forKubernetes(true)
                        .forEveryone(true)
                        .arch("x86_64")
                        .bits(64)
                        .checksum("{SHA-256}0a0b")
                        .hvmRequired(false)
                        .passwordEnabled(false)
                        .sshKeyEnabled(true)
                        .detail("rootDiskController", "virtio")));

        assertThat(cloud.sent("registerTemplate"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("name", "t1"),
                        Map.entry("displaytext", "First"),
                        Map.entry("zoneid", cloud.id("zone", "zone-1")),
                        Map.entry("format", "VHD"),
                        Map.entry("hypervisor", "Simulator"),
                        Map.entry("ostypeid", cloud.id("ostype", "Ubuntu 24.04 LTS")),
                        Map.entry("url", "http://images.example.test/t1.vhd.bz2"),
                        Map.entry("forcks", "true"),
                        Map.entry("ispublic", "true"),
                        Map.entry("arch", "x86_64"),
                        Map.entry("bits", "64"),
                        Map.entry("checksum", "{SHA-256}0a0b"),
                        Map.entry("requireshvm", "false"),
                        Map.entry("passwordenabled", "***"),
                        Map.entry("sshkeyenabled", "true"),
                        Map.entry("details[0].rootDiskController", "virtio")));
        assertThat(registered.isForKubernetes()).isTrue();
        assertThat(registered.isReady()).isFalse();
        assertThat(registered.getAdditionalProperties()).isEmpty();
    }

    @Test
    void aTemplateIsReadyOnceItsFileIsDownloaded() {
        var registered = templates.register(ubuntu("t1"));

        assertThatThrownBy(() -> templates.awaitReady(registered.getId(), Duration.ofSeconds(5)))
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("t1")
                .hasMessageContaining("0% Downloaded");
        var ready = templates.awaitReady("t1", Duration.ofMinutes(5));

        assertThat(ready.getId()).isEqualTo(registered.getId());
        assertThat(ready.getStatus()).isEqualTo("Download Complete");
        assertThat(ready.getSize()).isPositive();
    }

    @Test
    void oneZoneAndSeveralAreSentInTheirOwnWays() {
        var several = templates.register(ubuntu("t2").andThen(template -> template.zone("zone-2")));

        assertThat(cloud.sent("registerTemplate"))
                .containsEntry("zoneids", cloud.id("zone", "zone-1") + "," + cloud.id("zone", "zone-2"))
                .doesNotContainKey("zoneid");
        assertThat(templates.list(filter -> filter.id(several.getId())).toList())
                .extracting(Template::getZoneName)
                .containsExactly("zone-1", "zone-2");
        assertThat(templates
                        .list(filter -> filter.id(several.getId()).zone("zone-2"))
                        .toList())
                .hasSize(1);
        templates.delete("t2", how -> how.zone("zone-1")).await();
        assertThat(templates.list(filter -> filter.id(several.getId())).toList())
                .extracting(Template::getZoneName)
                .containsExactly("zone-2");
    }

    @Test
    void allZonesAreOneZoneByTheWordOfTheServer() {
        templates.register(template -> template.name("everywhere")
                .allZones()
                .format("VHD")
                .hypervisor("Simulator")
                .osType("None")
                .url("http://images.example.test/x.vhd"));

        assertThat(cloud.sent("registerTemplate")).containsEntry("zoneid", "-1");
        assertThat(templates.get("everywhere").isCrossZones()).isTrue();
    }

    @Test
    void whatCloudStackWouldRefuseIsNotSent() {
        assertThatThrownBy(() -> templates.register(template -> template.name("t1")
                        .format("VHD")
                        .hypervisor("KVM")
                        .osType("None")
                        .url("http://images.example.test/x.vhd")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("zone is missing");
        assertThatThrownBy(() -> templates.register(template -> template.name("t1")
                        .zone("zone-1")
                        .format("VHD")
                        .hypervisor("KVM")
                        .url("http://images.example.test/x.vhd")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("osType is missing");
        assertThatThrownBy(() -> templates.register(ubuntu("t1").andThen(template -> template.allZones())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> templates.register(ubuntu("t1").andThen(template -> template.zone("zone-1"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("twice");
        assertThat(cloud.emulator().requests("registerTemplate")).isEmpty();
    }

    @Test
    void aFileThatIsNotOfItsFormIsRefused() {
        assertThatThrownBy(() -> templates.register(ubuntu("t1").andThen(template -> template.format("QCOW2"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("invalid for the format qcow2");
    }

    @Test
    void aTemplateWhoseReplyWasLostIsFoundAmongOthersOfItsName() {
        var first = templates.register(ubuntu("t1"));
        cloud.emulator().faults().next("registerTemplate", Fault.lostReply());

        var second = templates.register(ubuntu("t1"));

        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(cloud.emulator().requests("registerTemplate")).hasSize(2);
    }

    @Test
    void aLostTemplateOfAProjectIsLookedForInTheProject() {
        var project = cloud.admin()
                .inProject(cloud.emulator()
                        .world()
                        .addProject("apollo", cloud.emulator().admin()));
        cloud.emulator().faults().next("registerTemplate", Fault.lostReply());

        var registered = project.templates().register(ubuntu("t1"));

        assertThat(registered.getProject()).isEqualTo("apollo");
    }

    @Test
    void anUploadThatWasLostSaysWhichTemplateWaitsForIt() {
        cloud.emulator().faults().next("getUploadParamsForTemplate", Fault.lostReply());

        var lost = catchThrowableOfType(
                AmbiguousOutcomeException.class,
                () -> templates.upload(template -> template.name("t1")
                        .zone("zone-1")
                        .format("VHD")
                        .hypervisor("Simulator")
                        .osType("None")));

        assertThat(lost.getFound()).singleElement().isInstanceOf(Template.class);
    }

    @Test
    void tellsWhereToUploadAFile() {
        var upload = templates.upload(template -> template.name("t1")
                .zone("zone-1")
                .format("VHD")
                .hypervisor("Simulator")
                .osType("None")
                .forKubernetes(true));

        assertThat(upload.getPostUrl()).startsWith("https://");
        assertThat(upload.toString()).doesNotContain(upload.getSignature());
        assertThat(templates
                        .list(filter -> filter.scope(ImageScope.SELF).name("t1"))
                        .one())
                .satisfies(waiting -> assertThat(waiting.getId()).isEqualTo(upload.getId()))
                .satisfies(waiting -> assertThat(waiting.isReady()).isFalse());
    }

    @Test
    void marksATemplateAsMadeForNodesAndUnmarksIt() {
        assertThat(templates
                        .update("ubuntu-24.04", change -> change.forKubernetes(true))
                        .isForKubernetes())
                .isTrue();
        assertThat(cloud.sent("updateTemplate"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("id", cloud.id("template", "ubuntu-24.04"), "forcks", "true"));
        var renamed = templates.update(
                "ubuntu-24.04",
                change -> change.forKubernetes(false).name("noble").osType("None"));

        assertThat(renamed.isForKubernetes()).isFalse();
        assertThat(renamed.getOsTypeName()).isEqualTo("None");
        assertThat(templates.find("ubuntu-24.04")).isEmpty();
        assertThatThrownBy(() -> templates.update(
                        "noble", change -> change.cleanUpDetails(true).detail("a", "b")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void keepsATemplateThatMachinesWereMadeFromUnlessForced() {
        cloud.running("c1", cluster -> cluster.template(NodeType.WORKER, "ubuntu-cks"));

        var thrown = catchThrowableOfType(
                OperationFailedException.class,
                () -> templates.delete("ubuntu-cks").await());

        assertThat(thrown.getFailure()).isInstanceOf(ResourceInUseException.class);
        assertThat(templates
                        .delete("ubuntu-cks", how -> how.forced(true))
                        .await()
                        .isSuccess())
                .isTrue();
        assertThat(templates.find("ubuntu-cks")).isEmpty();
    }

    @Test
    void aPlainUserKeepsTemplatesOfHisOwnAndNoOthers() {
        var own = cloud.connect(cloud.emulator().user()).templates();
        var registered = own.register(ubuntu("mine"));

        assertThat(own.update("mine", change -> change.displayText("Mine")).getDisplayText())
                .isEqualTo("Mine");
        assertThatThrownBy(() -> own.update("ubuntu-cks", change -> change.displayText("Mine")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> own.delete("ubuntu-cks").await()).isInstanceOf(PermissionDeniedException.class);
        assertThat(own.delete(registered.getId()).await().isSuccess()).isTrue();
    }

    @Test
    void guestSystemsAndKindsOfNetworksAreListedAndFound() {
        var osTypes = cloud.admin().osTypes();
        assertThat(osTypes.list().stream().map(OsType::getDescription)).contains("Rocky Linux 9");
        assertThat(osTypes.get("Rocky Linux 9").getAdditionalProperties()).isEmpty();
        assertThat(osTypes.list(filter -> filter.description("None")).one().isDisplayed())
                .isTrue();
        var offerings = cloud.admin().networkOfferings();
        var isolated = offerings.get("DefaultNetworkOfferingforKubernetesService");
        assertThat(isolated.getAdditionalProperties()).isEmpty();
        assertThat(isolated.isEgressAllowed()).isTrue();
        assertThat(isolated.getServices())
                .extracting(service -> service.getName())
                .contains("SourceNat");
        assertThat(offerings.list(filter -> filter.guestIpType("Shared")).toList())
                .hasSize(1);
    }
}
