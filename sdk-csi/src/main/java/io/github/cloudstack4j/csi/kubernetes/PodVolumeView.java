// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.CSIVolumeSource;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.EphemeralVolumeSource;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimVolumeSource;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one of the volumes of a pod says, whoever made it.
 *
 * @param name its name within the pod
 * @param source where it comes from; null if that is not known here, or not valid
 * @param problems what is wrong with it; empty for a volume that works
 */
public record PodVolumeView(String name, @Nullable PodVolumeSource source, List<ObjectProblem> problems)
        implements Serializable {
    static final String MEMORY = "Memory";

    /** Takes a copy. */
    public PodVolumeView {
        problems = List.copyOf(problems);
    }

    /** What a pod's volume says. */
    public static PodVolumeView of(Volume volume) {
        var findings = new Findings();
        findings.note("name", Objections.toLabel(Present.text(volume.getName())));
        var given = given(volume);
        findings.noteIf(
                given != 1,
                "source",
                "is given " + given + " times, but a volume comes from one place; give one "
                        + "that is known here: a claim, ephemeral, emptyDir, hostPath, configMap or secret");
        var source = source(findings, volume);
        return new PodVolumeView(Present.text(volume.getName()), given == 1 ? source : null, findings.problems());
    }

    private static @Nullable PodVolumeSource source(Findings findings, Volume volume) {
        if (volume.getPersistentVolumeClaim() != null) {
            return claim(findings, volume.getPersistentVolumeClaim());
        }
        if (volume.getEphemeral() != null) {
            return ephemeral(findings, volume.getEphemeral());
        }
        if (volume.getEmptyDir() != null) {
            return emptyDirectory(findings, volume.getEmptyDir());
        }
        if (volume.getHostPath() != null) {
            return hostPath(findings, volume.getHostPath());
        }
        if (volume.getConfigMap() != null) {
            return configMap(findings, volume.getConfigMap());
        }
        if (volume.getSecret() != null) {
            return secret(findings, volume.getSecret());
        }
        return volume.getCsi() == null ? null : inline(findings, volume.getCsi());
    }

    private static PodVolumeSource claim(Findings findings, PersistentVolumeClaimVolumeSource source) {
        var name = Present.text(source.getClaimName());
        findings.note("claim", Objections.toSubdomain(name));
        return new PodVolumeSource.Claim(name, Boolean.TRUE.equals(source.getReadOnly()));
    }

    private static PodVolumeSource configMap(Findings findings, ConfigMapVolumeSource source) {
        var name = Present.text(source.getName());
        findings.note("configMap", Objections.toSubdomain(name));
        var items = items(findings, source.getItems());
        return new PodVolumeSource.ConfigMap(name, items, Boolean.TRUE.equals(source.getOptional()));
    }

    private static PodVolumeSource secret(Findings findings, SecretVolumeSource source) {
        var name = Present.text(source.getSecretName());
        findings.note("secret", Objections.toSubdomain(name));
        var items = items(findings, source.getItems());
        return new PodVolumeSource.Secret(name, items, Boolean.TRUE.equals(source.getOptional()));
    }

    private static PodVolumeSource inline(Findings findings, CSIVolumeSource source) {
        var driver = Present.text(source.getDriver());
        findings.note(
                "source",
                "is a volume of driver " + driver + " without a claim, which no driver for CloudStack makes; "
                        + "use ephemeral for a volume that goes with the pod, or a claim for one that stays");
        return new PodVolumeSource.InlineCsi(driver);
    }

    private static long given(Volume volume) {
        return Stream.of(
                        volume.getPersistentVolumeClaim(),
                        volume.getEphemeral(),
                        volume.getEmptyDir(),
                        volume.getHostPath(),
                        volume.getConfigMap(),
                        volume.getSecret(),
                        volume.getCsi())
                .filter(Objects::nonNull)
                .count();
    }

    private static @Nullable PodVolumeSource ephemeral(Findings findings, EphemeralVolumeSource source) {
        var template = source.getVolumeClaimTemplate();
        if (template == null || template.getSpec() == null) {
            findings.note("ephemeral", "has no claim to be made; give one");
            return null;
        }
        findings.noteIf(
                template.getSpec().getVolumeName() != null,
                "ephemeral",
                "is for a volume that is there, but its claim is made with the pod; use a claim that is there too");
        var metadata = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
        var claim = new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName("ephemeral")
                .withLabels(metadata.getLabels())
                .withAnnotations(metadata.getAnnotations())
                .endMetadata()
                .withSpec(template.getSpec())
                .build();
        var view = ClaimView.of(claim);
        findings.noteAll(view.problems());
        return view.problems().isEmpty() ? new PodVolumeSource.Ephemeral(view.toDefinition()) : null;
    }

    private static PodVolumeSource emptyDirectory(Findings findings, EmptyDirVolumeSource source) {
        var medium = Present.text(source.getMedium());
        findings.noteIf(
                !medium.isEmpty() && !medium.equals(MEMORY) && !medium.startsWith("HugePages"),
                "emptyDirectory",
                "is to be kept in \"" + medium + "\", which Kubernetes does not know; leave medium out, or give "
                        + MEMORY);
        var limit = source.getSizeLimit() == null
                ? null
                : PersistentVolumeView.size(findings, "emptyDirectory", source.getSizeLimit());
        return new PodVolumeSource.EmptyDirectory(limit, medium.equals(MEMORY));
    }

    private static @Nullable PodVolumeSource hostPath(Findings findings, HostPathVolumeSource source) {
        var path = Present.text(source.getPath());
        findings.noteIf(
                !path.startsWith("/") || Arrays.asList(path.split("/")).contains(".."),
                "hostPath",
                "is \"" + path + "\", but Kubernetes takes paths from the root without \"..\"; give such a path");
        var type = Present.word(findings, "hostPath", HostPathType.class, Present.text(source.getType()));
        return type == null ? null : new PodVolumeSource.HostPath(path, type);
    }

    private static Map<String, String> items(Findings findings, @Nullable List<KeyToPath> items) {
        var paths = new TreeMap<String, String>();
        for (var item : Present.list(items)) {
            var path = Present.text(item.getPath());
            findings.noteIf(
                    path.isEmpty()
                            || path.startsWith("/")
                            || Arrays.asList(path.split("/")).contains(".."),
                    "items",
                    "has the path \"" + path + "\" for " + item.getKey()
                            + ", but Kubernetes takes paths within the volume without \"..\"; give such a path");
            paths.put(Present.text(item.getKey()), path);
        }
        return paths;
    }

    /**
     * The definition of such a volume, to make it again or a changed one.
     *
     * @throws InvalidRequestException if it has problems that a definition does not allow
     */
    public PodVolumeDefinition toDefinition() {
        if (source == null) {
            throw new InvalidRequestException(
                    "Pod volume \"" + name + "\" cannot be made again: " + problems + " Correct it.");
        }
        return PodVolumeDefinition.builder().name(name).source(source).build();
    }
}
