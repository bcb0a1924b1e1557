// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** One of the volumes of a pod. */
@Model
@Value.Immutable
public abstract class PodVolumeDefinition implements Serializable {
    private static final long serialVersionUID = 1L;

    PodVolumeDefinition() {}

    /** Its name within the pod: lower-case letters, digits and hyphens, at most 63. */
    public abstract String getName();

    /** Where it comes from. */
    public abstract PodVolumeSource getSource();

    /** Refuses what no cluster or driver would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        findings.noteAll(PodVolumeView.of(toObject()).problems());
        findings.refuse("Pod volume", getName());
    }

    /** The object, to be put into a pod. */
    public final Volume toObject() {
        var volume = new VolumeBuilder().withName(getName());
        var source = getSource();
        if (source instanceof PodVolumeSource.Claim claim) {
            volume.withNewPersistentVolumeClaim(claim.name(), claim.readOnly() ? Boolean.TRUE : null);
        } else if (source instanceof PodVolumeSource.Ephemeral ephemeral) {
            var claim = ephemeral.claim();
            volume.withNewEphemeral()
                    .withNewVolumeClaimTemplate()
                    .withMetadata(new ObjectMetaBuilder()
                            .withLabels(new TreeMap<>(claim.getLabels()))
                            .withAnnotations(new TreeMap<>(claim.getAnnotations()))
                            .build())
                    .withSpec(claim.spec())
                    .endVolumeClaimTemplate()
                    .endEphemeral();
        } else if (source instanceof PodVolumeSource.EmptyDirectory directory) {
            volume.withNewEmptyDir()
                    .withMedium(directory.memory() ? PodVolumeView.MEMORY : null)
                    .withSizeLimit(
                            directory.sizeLimit() == null
                                    ? null
                                    : directory.sizeLimit().toQuantity())
                    .endEmptyDir();
        } else if (source instanceof PodVolumeSource.HostPath path) {
            var type = path.type() == HostPathType.ANY ? null : path.type().getWord();
            volume.withNewHostPath(path.path(), type);
        } else if (source instanceof PodVolumeSource.ConfigMap map) {
            volume.withNewConfigMap()
                    .withName(map.name())
                    .withItems(items(map.items()))
                    .withOptional(map.optional() ? Boolean.TRUE : null)
                    .endConfigMap();
        } else if (source instanceof PodVolumeSource.Secret secret) {
            volume.withNewSecret()
                    .withSecretName(secret.name())
                    .withItems(items(secret.items()))
                    .withOptional(secret.optional() ? Boolean.TRUE : null)
                    .endSecret();
        } else if (source instanceof PodVolumeSource.InlineCsi inline) {
            volume.withNewCsi().withDriver(inline.driver()).endCsi();
        }
        return volume.build();
    }

    private static List<KeyToPath> items(Map<String, String> items) {
        return new TreeMap<>(items)
                .entrySet().stream()
                        .map(item -> new KeyToPath(item.getKey(), null, item.getValue()))
                        .toList();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutablePodVolumeDefinition.Builder {
        Builder() {}

        /** The volume of a claim, for reading and writing. */
        public Builder claim(String name) {
            return source(new PodVolumeSource.Claim(name, false));
        }

        /** The volume of a claim, for reading. */
        public Builder readOnlyClaim(String name) {
            return source(new PodVolumeSource.Claim(name, true));
        }

        /** The volume of a claim that is made and deleted with the pod, and named after both. */
        public Builder ephemeral(Consumer<ClaimDefinition.Builder> claim) {
            var builder = ClaimDefinition.builder().name("ephemeral");
            claim.accept(builder);
            return source(new PodVolumeSource.Ephemeral(builder.build()));
        }

        /** An empty directory on the node's disk, without a limit. */
        public Builder emptyDirectory() {
            return source(new PodVolumeSource.EmptyDirectory(null, false));
        }

        /** An empty directory on the node's disk; a pod that puts more into it is evicted. */
        public Builder emptyDirectory(StorageSize sizeLimit) {
            return source(new PodVolumeSource.EmptyDirectory(sizeLimit, false));
        }

        /** An empty directory in memory. */
        public Builder memory(StorageSize sizeLimit) {
            return source(new PodVolumeSource.EmptyDirectory(sizeLimit, true));
        }

        /** Whatever a path of the node leads to. */
        public Builder hostPath(String path) {
            return hostPath(path, HostPathType.ANY);
        }

        /** What a path of the node leads to, if it is of a type. */
        public Builder hostPath(String path, HostPathType type) {
            return source(new PodVolumeSource.HostPath(path, type));
        }

        /** All values of a config map, which has to be there. */
        public Builder configMap(String name) {
            return source(new PodVolumeSource.ConfigMap(name, Map.of(), false));
        }

        /** All values of a secret, which has to be there. */
        public Builder secret(String name) {
            return source(new PodVolumeSource.Secret(name, Map.of(), false));
        }

        /**
         * Refused: a pod cannot name a volume of CloudStack by itself.
         *
         * @throws InvalidRequestException always, with what to do instead
         */
        public Builder volume(io.github.cloudstack4j.core.model.Volume volume) {
            throw new InvalidRequestException("Volume \"" + volume.getName() + "\" (" + volume.getId()
                    + ") cannot be a pod's by itself: Kubernetes attaches what has a persistent volume and a claim; make both with"
                    + " StorageObjects.existingVolume, and name the claim.");
        }
    }
}
