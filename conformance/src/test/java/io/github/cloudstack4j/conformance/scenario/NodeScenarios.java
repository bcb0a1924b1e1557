// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.NodeOffering;
import io.github.cloudstack4j.cks.model.NodeTarget;
import io.github.cloudstack4j.cks.model.NodeTemplate;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.OfferingProfile;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.Template;
import java.util.List;
import java.util.Locale;

/** What nodes are made of: offerings and templates. */
final class NodeScenarios {
    private NodeScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("ranks offerings for each type of node", NodeScenarios::rank),
                new Scenario("makes a family of offerings once, changes and deletes it", NodeScenarios::profile),
                new Scenario(
                        "registers versions of a node template, changes and deletes them", NodeScenarios::versions));
    }

    private static void rank(Stage stage) {
        var zone = stage.props().zone().getId();
        var smallest = stage.props().nodeOfferings().get(0).getId();
        for (var type : NodeType.values()) {
            var ranked = stage.cks().nodeOfferings().rank(type, target -> target.zone(zone));
            assertThat(ranked)
                    .hasSameSizeAs(stage.cloud().serviceOfferings().list().toList());
            assertThat(ranked)
                    .extracting(NodeOffering::isSuitable)
                    .isSortedAccordingTo((first, second) -> Boolean.compare(second, first));
        }
        assertThat(stage.cks()
                        .nodeOfferings()
                        .judge(smallest, NodeType.WORKER, NodeTarget.any())
                        .getOffering()
                        .getId())
                .isEqualTo(smallest);
    }

    private static void profile(Stage stage) {
        var offerings = stage.cks().nodeOfferings();
        var profile = OfferingProfile.builder()
                .from(OfferingProfile.standard())
                .prefix(stage.newName("profile"))
                .build();
        for (var type : NodeType.values()) {
            stage.afterwards(() -> stage.cloud()
                    .serviceOfferings()
                    .find(profile.offeringName(type))
                    .ifPresent(left -> stage.cloud().serviceOfferings().delete(left.getId())));
        }
        try {
            var made = offerings.ensure(profile);
            assertThat(offerings.ensure(profile).keySet()).isEqualTo(made.keySet());
            made.forEach((type, offering) -> {
                assertThat(offering.getAdditionalProperties()).isEmpty();
                assertThat(offerings
                                .judge(offering.getId(), type, NodeTarget.any())
                                .isSuitable())
                        .isTrue();
            });
        } catch (PermissionDeniedException refused) {
            throw new NotPossibleHere("only administrators make offerings: " + refused.getMessage());
        }
        var worker = profile.offeringName(NodeType.WORKER);
        assertThat(stage.cloud()
                        .serviceOfferings()
                        .update(worker, change -> change.displayText("changed"))
                        .getDisplayText())
                .isEqualTo("changed");
        assertThat(stage.cloud().serviceOfferings().delete(worker).isSuccess()).isTrue();
        assertThat(stage.cloud().serviceOfferings().find(worker)).isEmpty();
    }

    private static void versions(Stage stage) {
        var like = stage.props().userTemplate();
        var family = stage.newName("template");
        var older = register(stage, family, "1.9.0", like);
        var newer = register(stage, family, "1.10.0", like);
        var templates = stage.cks().nodeTemplates();
        assertThat(templates.versions(family))
                .extracting(NodeTemplate::getId)
                .containsExactly(newer.getId(), older.getId());
        assertThatThrownBy(() -> register(stage, family, "1.9.0", like)).hasMessageContaining("already");
        assertThat(templates.check(newer.getId(), target -> {}).getTemplate().isForKubernetes())
                .isTrue();
        assertThat(stage.cloud()
                        .templates()
                        .update(older.getId(), change -> change.forKubernetes(false))
                        .isForKubernetes())
                .isFalse();
        assertThat(templates.versions(family)).extracting(NodeTemplate::getId).containsExactly(newer.getId());
        assertThat(stage.await(stage.cloud().templates().delete(newer.getId())).isSuccess())
                .isTrue();
        assertThat(templates.versions(family)).isEmpty();
    }

    private static NodeTemplate register(Stage stage, String family, String version, Template like) {
        var templates = stage.cloud().templates();
        var format = String.valueOf(like.getFormat());
        try {
            var registered = stage.cks()
                    .nodeTemplates()
                    .register(
                            family,
                            version,
                            template -> template.zone(stage.props().zone().getId())
                                    .format(format)
                                    .hypervisor(String.valueOf(like.getHypervisor()))
                                    .osType(String.valueOf(like.getOsTypeId()))
                                    .url("http://download.invalid/" + family + "." + format.toLowerCase(Locale.ROOT)));
            stage.afterwards(() -> templates
                    .find(registered.getId())
                    .ifPresent(left -> stage.await(templates.delete(left.getId(), how -> how.forced(true)))));
            return registered;
        } catch (UnsupportedException tooOld) {
            throw new NotPossibleHere("the server knows no templates for nodes: " + tooOld.getMessage());
        } catch (ApiException refused) {
            throw new NotPossibleHere("the server takes no template it cannot download: " + refused.getMessage());
        }
    }
}
