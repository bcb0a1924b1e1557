// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeTemplateReport;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges templates for nodes by what the server says of them.
 *
 * @param zone the zone of the nodes; null for any
 * @param version the Kubernetes version they will run; null for any
 */
public record TemplateJudge(@Nullable Zone zone, @Nullable KubernetesVersion version, int rootDiskGb) {
    private static final long GIB = 1024L * 1024 * 1024;

    /** Of hypervisors that are not here, any form is taken to be right. */
    private static final Map<String, Set<String>> FORMS = Map.of(
            "KVM", Set.of("QCOW2", "RAW"),
            "VMWARE", Set.of("OVA"),
            "XENSERVER", Set.of("VHD"),
            "HYPERV", Set.of("VHD", "VHDX"));

    /** Judges a template, given the rows that it is listed with: one for each zone. */
    public NodeTemplateReport judge(Template template, List<Template> rows) {
        var here = zone == null
                ? template
                : rows.stream()
                        .filter(row -> zone.getId().equals(row.getZoneId()))
                        .findFirst()
                        .orElse(null);
        return NodeTemplateReport.builder()
                .template(here == null ? template : here)
                .problems(problems(template, here))
                .remarks(remarks(template))
                .build();
    }

    private List<String> problems(Template template, @Nullable Template here) {
        var problems = new ArrayList<String>();
        if (!template.isForKubernetes()) {
            problems.add(
                    "it is not marked as made for Kubernetes nodes: CloudStack would make a cluster of it that does not"
                            + " come up, and takes no machine made from it as an external node");
        }
        if (here == null) {
            problems.add("it is not in zone " + (zone == null ? "" : zone.getName()));
        } else if (!here.isReady()) {
            problems.add("it is not ready: " + (here.getStatus() == null ? "its file is missing" : here.getStatus()));
        }
        var arch = version == null ? null : version.getArch();
        if (version != null && arch != null && template.getArch() != null && !arch.equals(template.getArch())) {
            problems.add("it is for " + template.getArch() + ", and the binaries of Kubernetes " + version.getName()
                    + " are for " + arch);
        }
        var forms = FORMS.get(String.valueOf(template.getHypervisor()).toUpperCase(Locale.ROOT));
        if (forms != null && template.getFormat() != null && !forms.contains(template.getFormat())) {
            problems.add("its form is " + template.getFormat() + ", and " + template.getHypervisor() + " takes "
                    + String.join(" or ", forms.stream().sorted().toList()));
        }
        if (template.getSize() != null && template.getSize() > rootDiskGb * GIB) {
            problems.add("its disk has " + (template.getSize() + GIB - 1) / GIB
                    + " GiB, and the nodes' root disks only " + rootDiskGb + ": make the cluster with nodeRootDiskGb");
        }
        if (template.getBits() != null && template.getBits() == 32) {
            problems.add("it has a word size of 32 bits, and Kubernetes needs 64");
        }
        return problems;
    }

    private static List<String> remarks(Template template) {
        var remarks = new ArrayList<String>();
        if (!template.isDynamicallyScalable()) {
            remarks.add("nodes made from it cannot change their offering while they run");
        }
        if (!template.isPublic()) {
            remarks.add("it is not public: only those it belongs to can make clusters of it");
        }
        if (template.isPasswordEnabled()) {
            remarks.add("it takes passwords from CloudStack, which nodes have no use for");
        }
        return remarks;
    }
}
