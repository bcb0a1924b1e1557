// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.TopologySelectorTerm;
import io.fabric8.kubernetes.api.model.TopologySelectorTermBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.OfferingState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A storage class as it is to be: claims that name it get volumes of one disk offering. Kubernetes lets one change labels, annotations
 * and {@link #isExpansionAllowed()} later, and nothing else.
 */
@Model
@Value.Immutable
public abstract class StorageClassDefinition extends ObjectDefinition {
    private static final long serialVersionUID = 1L;

    /** Keys that have a property of their own. */
    private static final Map<String, String> PROPERTIES = Map.of(
            CsiNames.DISK_OFFERING_ID, "diskOfferingId",
            CsiNames.FILE_SYSTEM, "fileSystem",
            StorageClassView.OLD_FILE_SYSTEM, "fileSystem");

    StorageClassDefinition() {}

    /** The driver that makes its volumes. */
    @Value.Default
    public String getDriver() {
        return CsiNames.DRIVER;
    }

    /** Id of the disk offering of its volumes. */
    public abstract String getDiskOfferingId();

    /** The file system of its volumes: ext2, ext3, ext4 or xfs; null for what the driver takes, ext4. */
    public abstract @Nullable String getFileSystem();

    /** Options its volumes are mounted with. */
    public abstract List<String> getMountOptions();

    /** What becomes of a volume when its claim is deleted. */
    @Value.Default
    public ReclaimPolicy getReclaimPolicy() {
        return ReclaimPolicy.DELETE;
    }

    /** When volumes are made. At once is possible only in one zone. */
    @Value.Default
    public BindingMode getBindingMode() {
        return BindingMode.WAIT_FOR_FIRST_CONSUMER;
    }

    /** Whether claims may be enlarged later. */
    @Value.Default
    public boolean isExpansionAllowed() {
        return true;
    }

    /** Whether claims that name no class get this one. */
    @Value.Default
    public boolean isDefaultClass() {
        return false;
    }

    /** Ids of the zones its volumes may be in; empty for any. */
    public abstract List<String> getZoneIds();

    /** Parameters besides those that other properties stand for. */
    public abstract Map<String, String> getParameters();

    /** Refuses what no cluster or driver would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        getParameters().keySet().forEach(key -> {
            if (PROPERTIES.containsKey(key)) {
                findings.note(
                        "parameters",
                        "has " + key + ", which is what " + PROPERTIES.get(key) + " stands for; use that");
            }
        });
        findings.noteIf(
                getAnnotations().containsKey(CsiNames.DEFAULT_CLASS),
                "annotations",
                "has " + CsiNames.DEFAULT_CLASS + ", which is what defaultClass stands for; use that");
        findings.noteAll(StorageClassView.of(toObject(), getDriver()).problems());
        findings.refuse("StorageClass", getName());
    }

    /** The object, for a client to create. */
    public final StorageClass toObject() {
        var parameters = new TreeMap<>(getParameters());
        parameters.put(CsiNames.DISK_OFFERING_ID, getDiskOfferingId());
        if (getFileSystem() != null) {
            parameters.put(CsiNames.FILE_SYSTEM, getFileSystem());
        }
        return new StorageClassBuilder()
                .withMetadata(metadata(isDefaultClass() ? Map.of(CsiNames.DEFAULT_CLASS, "true") : Map.of())
                        .build())
                .withProvisioner(getDriver())
                .withParameters(parameters)
                .withMountOptions(getMountOptions())
                .withReclaimPolicy(getReclaimPolicy().getWord())
                .withVolumeBindingMode(getBindingMode().getWord())
                .withAllowVolumeExpansion(isExpansionAllowed())
                .withAllowedTopologies(topologies())
                .build();
    }

    private List<TopologySelectorTerm> topologies() {
        return getZoneIds().isEmpty()
                ? List.of()
                : List.of(new TopologySelectorTermBuilder()
                        .addNewMatchLabelExpression()
                        .withKey(CsiNames.ZONE_TOPOLOGY)
                        .withValues(getZoneIds())
                        .endMatchLabelExpression()
                        .build());
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutableStorageClassDefinition.Builder {
        Builder() {}

        /**
         * The disk offering of its volumes. Refuses one that the drivers cannot make volumes of: they give every volume a size, which
         * CloudStack takes only with offerings of customised size.
         */
        public Builder diskOffering(DiskOffering offering) {
            var name = "Disk offering \"" + offering.getName() + "\" cannot be that of a storage class: ";
            if (offering.getId() == null) {
                throw new InvalidRequestException(name + "it has no id; take one that CloudStack lists.");
            }
            if (!offering.isCustomized()) {
                throw new InvalidRequestException(name + "its volumes have a fixed size of " + offering.getDiskSize()
                        + " GiB, while the drivers ask for the size of each claim; take one of customised size.");
            }
            if (offering.getState() != null && !offering.getState().equals(OfferingState.ACTIVE)) {
                throw new InvalidRequestException(
                        name + "it is " + offering.getState() + "; take an active one or activate it.");
            }
            return diskOfferingId(offering.getId());
        }

        /** Adds the id of a zone its volumes may be in. */
        public Builder zoneId(String id) {
            return zoneIds(id);
        }
    }
}
